/*
 * What the provider reports of a mail, in its documented shape. The local part of the address decides the story,
 * as with the provider's own test addresses: bounced@, complained@, suppressed@, delayed@, failed@, each also
 * with +anything behind it; everybody else gets their mail.
 */
import type { Sent } from './post-office';
import { bare } from './validation';

export const EVENTS = [
  'email.sent',
  'email.delivery_delayed',
  'email.delivered',
  'email.bounced',
  'email.complained',
  'email.suppressed',
  'email.failed',
  'email.opened',
  'email.clicked',
] as const;

export type EventType = (typeof EVENTS)[number];

const STORIES: Record<string, EventType[]> = {
  bounced: ['email.sent', 'email.bounced'],
  complained: ['email.sent', 'email.delivered', 'email.complained'],
  suppressed: ['email.suppressed'],
  delayed: ['email.sent', 'email.delivery_delayed', 'email.delivered'],
  failed: ['email.failed'],
};

export function storyOf({ to }: Pick<Sent, 'to'>): EventType[] {
  const name =
    /^[a-z]+/.exec(
      bare(to[0] ?? '')
        .toLowerCase()
        .split(/[@+]/)[0] ?? '',
    )?.[0] ?? '';
  return STORIES[name] ?? ['email.sent', 'email.delivered'];
}

/** The body of a webhook about a mail. */
export function eventBody(type: EventType, sent: Sent, at: Date): string {
  const { id, from, to, subject, createdAt, tags } = sent;
  const mail = {
    email_id: id,
    message_id: `<${id}@stand-in.invalid>`,
    created_at: createdAt,
    from,
    to,
    subject,
    tags: Object.fromEntries(tags.map(({ name, value }) => [name, value])),
  };
  return JSON.stringify({ type, created_at: at.toISOString(), data: { ...mail, ...details(type, to) } });
}

function details(type: EventType, to: string[]): object {
  if (type === 'email.bounced') {
    const message = `The mailbox ${to[0]} does not exist.`;
    return { bounce: { message, subType: 'General', type: 'Permanent' } };
  }
  if (type === 'email.suppressed')
    return {
      suppressed: { message: 'The address is on the suppression list.', type: 'OnAccountSuppressionList' },
    };
  if (type === 'email.failed') return { failed: { reason: 'invalid_recipient' } };
  return {};
}
