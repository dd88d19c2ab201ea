/*
 * Mail that no person wrote just now: out of office, a mailing list, a newsletter, a report that something couldn't be
 * delivered. It becomes no message, and nobody answers it, or two programs would go on writing to each other for ever.
 */

const NOBODY = /^(mailer-daemon|postmaster|no-?reply|bounces?)\b/i;
/** What answering machines say, and mail to many (RFC 3834, RFC 2919, and what was in use before them). */
const TELLTALES = [
  'list-id',
  'list-unsubscribe',
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-auto-reply',
  'x-failed-recipients',
  'feedback-id',
];

/** `from` is the bare address; the names of headers in any case. */
export function isAutomatic(from: string, headers: Readonly<Record<string, unknown>>): boolean {
  const said = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value).trim().toLowerCase()]),
  );
  const how = said.get('auto-submitted') ?? 'no';
  if (!/^no\b/.test(how)) return true;
  if (/^(bulk|list|junk|auto_reply)\b/.test(said.get('precedence') ?? '')) return true;
  if (said.get('return-path') === '<>') return true;
  if (/^multipart\/report\b/.test(said.get('content-type') ?? '')) return true;
  return NOBODY.test(from) || TELLTALES.some((name) => said.has(name));
}
