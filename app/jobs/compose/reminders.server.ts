/* The reminder: how much is left, said when it leaves. Whatever was answered or stopped meanwhile cancels it. */
import { loadReview } from '#db/review.server';
import { shownFirstTo } from '#db/shown-first.server';
import { type NoticeProps, OWN_LINKS } from '#emails/index';
import { hasStopped } from '../../auth/reminder-link.server';
import { MOST_REMINDERS } from '../../domain/reminder';
import { isLeft, reviewItem } from '../../domain/review';
import { minutesFor } from '../../domain/say-time';
import { link, personOf, type Scene } from './letter.server';

export async function reminder(scene: Scene): Promise<NoticeProps['reminder'] | null> {
  const { handle, notice, head, to } = scene;
  if (head.stage === 'settled') return null;
  const { shown, answers } = await loadReview(handle, head.workspaceId, head.onboardingId);
  const own = await shownFirstTo(handle, head.workspaceId, head.onboardingId, notice.recipientId);
  const mine = shown.filter((item) => own.has(item.statementId));
  const left = mine.filter((item) => isLeft(reviewItem(item, answers).state)).length;
  if (left === 0 || (await hasStopped(handle, head.workspaceId, notice.recipientId))) return null;
  return {
    to: to.firstName,
    cs: personOf(head.cs),
    rep: personOf(head.rep),
    left,
    of: mine.length,
    minutes: minutesFor(left),
    isLast: notice.generation >= MOST_REMINDERS,
    link,
    remindersLink: OWN_LINKS.reminders,
  };
}

/** Mail programs offer the way out themselves (RFC 2369, RFC 8058). */
export const REMINDER_HEADERS = {
  'List-Unsubscribe': `<${OWN_LINKS.reminders}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
};
