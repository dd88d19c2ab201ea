/* The mails the provider has accepted, newest first for those who ask, and what became of each. */
import { randomUUID } from 'node:crypto';
import type { VirtualClock } from './clock';
import { type Answer, refusal } from './refusals';
import type { Mail } from './validation';

export type Sent = Mail & { id: string; createdAt: string; lastEvent: string };

const PAGE = 20;
const LONGEST_PAGE = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export class PostOffice {
  private readonly sent = new Map<string, Sent>();
  private readonly order: string[] = [];

  constructor(
    private readonly clock: VirtualClock,
    private readonly bodiesKept: number,
  ) {}

  accept(mail: Mail): Sent {
    const id = randomUUID();
    const createdAt = new Date(this.clock.now()).toISOString();
    const sent: Sent = { ...mail, id, createdAt, lastEvent: mail.scheduledAt ? 'scheduled' : 'sent' };
    this.sent.set(id, sent);
    this.order.push(id);
    const tooOld = this.sent.get(this.order[this.order.length - 1 - this.bodiesKept] ?? '');
    if (tooOld) Object.assign(tooOld, { html: null, text: null });
    return sent;
  }

  find(id: string): Sent | undefined {
    return this.sent.get(id);
  }

  get count(): number {
    return this.sent.size;
  }

  one(id: string): Answer {
    if (!UUID.test(id)) return refusal('invalid_parameter', 'The `id` must be a valid UUID.');
    const sent = this.sent.get(id);
    if (!sent) return refusal('not_found', 'Email not found');
    const { html, text, tags } = sent;
    return { status: 200, body: { object: 'email', ...listed(sent), html, text, tags } };
  }

  page(query: URLSearchParams): Answer {
    const limit = Number(query.get('limit') ?? PAGE);
    const [after, before] = [query.get('after'), query.get('before')];
    if (!Number.isInteger(limit) || limit < 1 || limit > LONGEST_PAGE)
      return refusal('validation_error', `The \`limit\` must be between 1 and ${LONGEST_PAGE}.`, 422);
    if (after && before)
      return refusal('validation_error', 'Only one of `after` and `before` may be given.', 422);
    const newestFirst = this.order.toReversed();
    const cursor = after ?? before;
    const at = cursor === null ? -1 : newestFirst.indexOf(cursor);
    if (cursor !== null && at < 0) return refusal('not_found', 'No email is behind this cursor.');
    const rest = before ? newestFirst.slice(0, at) : newestFirst.slice(at + 1);
    const ids = before ? rest.slice(-limit) : rest.slice(0, limit);
    const data = ids.map((id) => listed(this.sent.get(id) as Sent));
    return { status: 200, body: { object: 'list', has_more: rest.length > limit, data } };
  }
}

const listed = ({ id, to, from, subject, cc, bcc, replyTo, createdAt, lastEvent, scheduledAt }: Sent) => ({
  id,
  to,
  from,
  created_at: createdAt,
  subject,
  message_id: `<${id}@stand-in.invalid>`,
  cc: orNull(cc),
  bcc: orNull(bcc),
  reply_to: orNull(replyTo),
  last_event: lastEvent,
  scheduled_at: scheduledAt,
});

const orNull = (addresses: string[]) => (addresses.length ? addresses : null);
