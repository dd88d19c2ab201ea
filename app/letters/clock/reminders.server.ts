/*
 * The reminder: how much is left, or that only a name is, said when it leaves. Whatever was answered, signed or stopped
 * meanwhile cancels it; whoever has just answered the last point isn't asked for their name the next minute.
 */

import { shownFirstTo } from '#db/guide/shown-first.server';
import { loadReview } from '#db/review/review.server';
import { loadContacts } from '#db/statement/statements.server';
import { type NoticeProps, OWN_LINKS } from '#emails/index';
import { hasStopped } from '../../auth/contact/reminder-link.server';
import { MOST_REMINDERS, reminderAfter } from '../../domain/clock/reminder';
import { isLeft, maySettle, nameMissingSince, reviewItem } from '../../domain/review/review';
import { minutesFor } from '../../speech/en/say-time';
import { link, personOf, type Scene } from '../letter.server';

export async function reminder(scene: Scene): Promise<NoticeProps['reminder'] | null> {
  const { handle, notice, head, to } = scene;
  if (head.stage === 'settled') return null;
  const review = await loadReview(handle, head.workspaceId, head.onboardingId);
  const { shown, answers } = review;
  const own = await shownFirstTo(handle, head.workspaceId, head.onboardingId, notice.recipientId);
  const mine = shown.filter((item) => own.has(item.statementId));
  const left = mine.filter((item) => isLeft(reviewItem(item, answers).state)).length;
  if (left === 0 && !(await isNameDue(scene, nameMissingSince(review)))) return null;
  if (await hasStopped(handle, head.workspaceId, notice.recipientId)) return null;
  return {
    to: to.firstName,
    host: personOf(head.host),
    rep: head.rep.id === head.host.id ? null : personOf(head.rep),
    left,
    of: mine.length,
    minutes: minutesFor(left),
    isLast: notice.generation >= MOST_REMINDERS,
    link,
    remindersLink: OWN_LINKS.reminders,
  };
}

/** Whether the reader may sign, and was left alone with it for as long as anybody is before a reminder. */
async function isNameDue({ handle, notice, head, now }: Scene, since: Date | null): Promise<boolean> {
  if (!since || reminderAfter(since, head.calendar) > now) return false;
  const contacts = await loadContacts(handle, head.workspaceId, head.onboardingId);
  return maySettle(contacts.find((one) => one.id === notice.recipientId)?.parts ?? []);
}

/** Mail programs offer the way out themselves (RFC 2369, RFC 8058). */
export const REMINDER_HEADERS = {
  'List-Unsubscribe': `<${OWN_LINKS.reminders}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
};
