/* What the provider refuses about a mail before it looks at keys and quotas. */
import { type Answer, refusal } from './refusals';

export type Mail = {
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string[];
  subject: string;
  html: string | null;
  text: string | null;
  tags: { name: string; value: string }[];
  scheduledAt: string | null;
};

const ADDRESS = /^[^\s<>@"',;]+@[^\s<>@"',;]+\.[^\s<>@"',;]+$/;
const TAG = /^[A-Za-z0-9_-]{1,256}$/;
const MOST_RECIPIENTS = 50;
const MOST_TAGS = 75;

/** The mail in a request's body, or why the provider won't have it. */
export function readMail(body: unknown, verifiedDomains?: string[]): Mail | Answer {
  if (!isRecord(body)) return refusal('validation_error', 'The request body must be a JSON object.');
  for (const field of ['from', 'to', 'subject'])
    if (body[field] === undefined) return refusal('missing_required_field', `Missing \`${field}\` field.`);
  if (body.html === undefined && body.text === undefined && body.template === undefined)
    return refusal('missing_required_field', 'Missing `html` or `text` field.');
  const to = list(body.to);
  const lists = [to, list(body.cc), list(body.bcc), list(body.reply_to)];
  const isAddressed = lists.every((addresses) => addresses?.every(isAddress)) && (to?.length ?? 0) > 0;
  if (!isAddressed) return refusal('validation_error', 'Invalid `to`, `cc`, `bcc` or `reply_to` field.');
  if ((to?.length ?? 0) > MOST_RECIPIENTS)
    return refusal('validation_error', `The \`to\` field may hold at most ${MOST_RECIPIENTS} addresses.`);
  const from = String(body.from);
  if (!isAddress(from)) return refusal('invalid_from_address', 'Invalid `from` field.');
  const domain = bare(from).split('@')[1] ?? '';
  if (verifiedDomains && !verifiedDomains.includes(domain))
    return refusal('validation_error', `The ${domain} domain is not verified.`, 403);
  const tags = (body.tags ?? []) as Mail['tags'];
  if (!Array.isArray(tags) || tags.length > MOST_TAGS || !tags.every(isTag))
    return refusal('validation_error', 'Tags may only hold ASCII letters, numbers, underscores and dashes.');
  const [, cc, bcc, replyTo] = lists as string[][];
  return {
    from,
    to: to ?? [],
    cc: cc ?? [],
    bcc: bcc ?? [],
    replyTo: replyTo ?? [],
    subject: String(body.subject),
    html: typeof body.html === 'string' ? body.html : null,
    text: typeof body.text === 'string' ? body.text : null,
    tags,
    scheduledAt: typeof body.scheduled_at === 'string' ? body.scheduled_at : null,
  };
}

export const isMail = (read: Mail | Answer): read is Mail => 'from' in read;

export const bare = (address: string): string => /<([^<>]+)>$/.exec(address)?.[1] ?? address.trim();

const isAddress = (value: unknown): boolean => typeof value === 'string' && ADDRESS.test(bare(value));
const isTag = (tag: unknown): boolean =>
  isRecord(tag) && TAG.test(String(tag.name)) && TAG.test(String(tag.value));
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One address or several; undefined for what is neither. */
function list(value: unknown): string[] | undefined {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as string[]) : undefined;
}
