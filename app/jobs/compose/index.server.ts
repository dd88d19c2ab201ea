/*
 * From a notice that is due to the frozen message: every kind has its letter, checked by the type.
 */
import type { Handle } from '#db/client.server';
import type { FrozenMessage } from '#db/schema';
import { compose, headerText, type NoticeProps } from '#emails/index';
import type { NoticeKind } from '../../domain/notice';
import { env } from '../../env.server';
import { mailBounced } from './bounces.server';
import { clockOverdue, clockWarning, firstContactDue } from './clocks.server';
import {
  askSales,
  correctionsAnswered,
  correctionsReceived,
  correctionsWaiting,
  promiseDisputed,
  salesAnswered,
} from './corrections.server';
import { guidePublished, handoffAccepted, handoffReceived, handoffReturned } from './handoffs.server';
import { firstContact, freshLink, introduction, introductionCopy } from './introductions.server';
import { type DueNotice, openScene, type Scene } from './letter.server';
import { REMINDER_HEADERS, reminder } from './reminders.server';

type Writer<K extends NoticeKind> = (scene: Scene) => Promise<NoticeProps[K] | null>;

const WRITERS: { [K in NoticeKind]: Writer<K> } = {
  introduction,
  introduction_copy: introductionCopy,
  first_contact: firstContact,
  fresh_link: freshLink,
  handoff_received: handoffReceived,
  handoff_returned: handoffReturned,
  handoff_accepted: handoffAccepted,
  guide_published: guidePublished,
  corrections_waiting: correctionsWaiting,
  promise_disputed: promiseDisputed,
  corrections_received: correctionsReceived,
  corrections_answered: correctionsAnswered,
  ask_sales: askSales,
  sales_answered: salesAnswered,
  mail_bounced: mailBounced,
  reminder,
  clock_warning: clockWarning,
  clock_overdue: clockOverdue,
  clock_overdue_lead: clockOverdue,
  first_contact_due: firstContactDue,
};

/** Whose name stands in From: the person who speaks, or Foyer itself between colleagues. */
const FROM_REP = new Set<NoticeKind>(['introduction', 'introduction_copy']);
const FROM_CS = new Set<NoticeKind>([
  'first_contact',
  'fresh_link',
  'corrections_received',
  'corrections_answered',
  'reminder',
]);

/** Composes the message, or null when there is nothing (left) to say or nobody to say it to. */
export async function composeNotice(handle: Handle, notice: DueNotice): Promise<FrozenMessage | null> {
  const scene = await openScene(handle, notice);
  if (!scene) return null;
  const message = await write(notice.kind, scene);
  if (!message) return null;
  const { head, to } = scene;
  const speaker = FROM_REP.has(notice.kind) ? head.rep : FROM_CS.has(notice.kind) ? head.cs : null;
  const from = speaker ? `${speaker.name}, ${head.vendor}` : `${head.vendor} handoffs`;
  const replies =
    notice.kind === 'introduction' || notice.kind === 'introduction_copy'
      ? [head.rep, head.cs]
      : [speaker ?? head.cs];
  return {
    ...message,
    from: address(from, env().MAIL_FROM ?? 'foyer@localhost'),
    to: address(to.name, to.email),
    replyTo: replies.map((person) => address(person.name, person.email)),
    headers: { 'X-Entity-Ref-ID': notice.id, ...(notice.kind === 'reminder' ? REMINDER_HEADERS : {}) },
  };
}

async function write<K extends NoticeKind>(kind: K, scene: Scene) {
  const props = await WRITERS[kind](scene);
  return props && compose(kind, props);
}

/** A header's `"Name" <address>`, with nothing in the name that could end the header or the quotes. */
function address(name: string, email: string): string {
  const quoted = headerText(name)
    .replace(/["\\<>]/g, '')
    .trim();
  return quoted ? `"${quoted}" <${headerText(email)}>` : headerText(email);
}
