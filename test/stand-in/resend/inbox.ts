/*
 * Mail that comes in, as the documentation has it, below https://resend.com/docs:
 * - the webhook tells of a mail and holds none of it but who, to whom and which files (webhooks/emails/received);
 * - text, HTML and headers are fetched by its id, with attachments as a list (api-reference/emails/retrieve-received-email);
 * - inline pictures come as data: addresses unless `html_format=cid` is asked for (the same page).
 * The original is parsed as the provider does it: charsets decoded, each part in its place.
 */
import { randomUUID } from 'node:crypto';
import PostalMime, { type Email } from 'postal-mime';
import type { VirtualClock } from './clock';
import { type Answer, refusal } from './refusals';

export type Received = { id: string; createdAt: string; mail: Email; receivedFor: string[] };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export class Inbox {
  private readonly mails = new Map<string, Received>();

  constructor(private readonly clock: VirtualClock) {}

  /** Takes a mail as it travels (RFC 5322); `receivedFor` are the addresses of the envelope. */
  async receive(raw: string | Uint8Array, receivedFor: string[]): Promise<Received> {
    const mail = await PostalMime.parse(raw);
    const id = randomUUID();
    const received = { id, createdAt: new Date(this.clock.now()).toISOString(), mail, receivedFor };
    this.mails.set(id, received);
    return received;
  }

  one(id: string, query: URLSearchParams): Answer {
    if (!UUID.test(id)) return refusal('invalid_parameter', 'The `id` must be a valid UUID.');
    const received = this.mails.get(id);
    if (!received) return refusal('not_found', 'Email not found');
    const { html, text, headers } = received.mail;
    const isCid = query.get('html_format') === 'cid';
    const body = {
      object: 'email',
      ...listed(received),
      html: html ?? null,
      text: text ?? null,
      html_format: isCid ? 'cid' : 'data_uri',
      headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
      raw: null,
    };
    return { status: 200, body };
  }
}

const listed = ({ id, createdAt, mail, receivedFor }: Received) => ({
  id,
  created_at: createdAt,
  from: said(mail.from),
  to: (mail.to ?? []).map(said),
  cc: (mail.cc ?? []).map(said),
  bcc: [],
  reply_to: (mail.replyTo ?? []).map(said),
  received_for: receivedFor,
  subject: mail.subject ?? '',
  message_id: mail.messageId ?? '',
  attachments: mail.attachments.map((file) => ({
    id: randomUUID(),
    filename: file.filename,
    size: typeof file.content === 'string' ? file.content.length : file.content.byteLength,
    content_type: file.mimeType,
    content_id: file.contentId ?? null,
    content_disposition: file.disposition,
  })),
});

const said = (one: { name?: string; address?: string } | undefined): string =>
  one?.name ? `${one.name} <${one.address}>` : (one?.address ?? '');

/** The body of the webhook that tells of it. */
export function receivedBody(received: Received, at: Date): string {
  const { id, ...mail } = listed(received);
  return JSON.stringify({
    type: 'email.received',
    created_at: at.toISOString(),
    data: { email_id: id, ...mail },
  });
}
