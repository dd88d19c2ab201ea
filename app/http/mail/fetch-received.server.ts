/*
 * What stands in a mail that came in at Resend (https://resend.com/docs/api-reference/emails/retrieve-received-email).
 * Anybody may send there whatever they like, so what is read is bounded before it is looked at.
 */
import { z } from 'zod';
import { env } from '../../env.server';

const TIMEOUT_MS = 10_000;
/** Of the answer: inline pictures and files stay away, so that this is text alone. */
const MOST_BYTES = 4 * 1024 * 1024;
const PROVIDER = 'https://api.resend.com';

export type ReceivedMail = {
  from: string;
  text: string | null;
  html: string | null;
  headers: Record<string, unknown>;
  /** The mail's own id, as its program gave it. */
  messageId: string;
  files: number;
};

const mail = z.object({
  from: z.string(),
  text: z.string().nullish(),
  html: z.string().nullish(),
  headers: z.record(z.string(), z.unknown()).nullish(),
  message_id: z.string().nullish(),
  attachments: z.array(z.looseObject({ content_disposition: z.string().nullish() })).nullish(),
});

/** Null where the provider has no such mail, or none that we can read. Throws when it can't be asked now. */
export async function fetchReceived(id: string): Promise<ReceivedMail | null> {
  const { RESEND_API_KEY, RESEND_BASE_URL = PROVIDER } = env();
  const response = await fetch(`${RESEND_BASE_URL}/emails/receiving/${id}?html_format=cid`, {
    headers: { Authorization: `Bearer ${RESEND_API_KEY}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`The provider answered ${response.status} to a mail that came in.`);
  const body = await boundedText(response);
  const read = body === null ? null : mail.safeParse(JSON.parse(body));
  if (!read?.success) return null;
  const { from, text = null, html = null, headers, message_id, attachments } = read.data;
  return {
    from,
    text,
    html,
    headers: headers ?? {},
    messageId: (message_id ?? '').slice(0, 1_000),
    // What is shown within the text, such as a logo in a signature, is no file that somebody sent.
    files: (attachments ?? []).filter(({ content_disposition }) => content_disposition !== 'inline').length,
  };
}

/** The body, or null where it is longer than anybody reads. */
async function boundedText(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { value: chunk } = (await reader?.read()) ?? {};
    if (!chunk) break;
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) {
      await reader?.cancel();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
