/*
 * To a contact, the steps of theirs that are near or late, said when it leaves: what was done, left out, given on or
 * moved meanwhile isn't in it, and where nothing is left that it was owed for there is none. What is left of the points is
 * in it too.
 */
import { shownFirstTo } from '#db/guide/shown-first.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { loadReview } from '#db/review/review.server';
import { contactsToRemindOf, loadStepReminders } from '#db/step/step-reminders.server';
import { type NoticeProps, OWN_LINKS } from '#emails/index';
import { hasStopped } from '../../auth/contact/reminder-link.server';
import { dayOf } from '../../domain/clock/clock';
import { type StepView, viewedSteps, viewOf } from '../../domain/path/path-view';
import { isLeft, reviewItem } from '../../domain/review/review';
import { isOpen } from '../../domain/step/next-step';
import { concernedBy, nearness, type StepReminded } from '../../domain/step/step-reminder';
import { sayNear } from '../../speech/en/step/say-near';
import { link, personOf, type Scene } from '../letter.server';

export async function stepReminder(scene: Scene): Promise<NoticeProps['step_reminder'] | null> {
  const { handle, notice, head, to, now, reader } = scene;
  const { workspaceId, onboardingId, recipientId, subjectId } = notice;
  const { calendar } = head;
  const published = await loadPublishedPath(handle, { workspaceId, onboardingId });
  if (!published || (await hasStopped(handle, workspaceId, recipientId))) return null;
  const owed = (await loadStepReminders(handle, workspaceId, [onboardingId])).filter(
    ({ reminderId }) => reminderId === subjectId,
  );
  const contacts = await contactsToRemindOf(handle, workspaceId, [onboardingId]);
  const today = dayOf(now, calendar.timeZone);
  const days = { ofReader: dayOf(now, reader.timeZone), ofWorkspace: today, calendar };
  const near = viewedSteps(viewOf(published.path, published.marks, { today, calendar })).filter(
    (step) =>
      (nearness(step, days) !== null || isAskedFor(step, owed)) &&
      concernedBy(step, contacts).includes(recipientId),
  );
  const isStill = near.some(({ id, dueOn }) => owed.some((one) => one.stepId === id && one.dueOn === dueOn));
  if (!isStill) return null;
  return {
    to: to.firstName,
    host: personOf(head.host),
    inPlaceOf: scene.inPlaceOf,
    steps: near
      .sort((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''))
      .map(({ title, dueOn }) => ({ title, ...sayNear(dueOn ?? '', today, reader) })),
    points: await pointsLeft(scene),
    link,
    remindersLink: OWN_LINKS.reminders,
  };
}

/** One of us reminded of it by a press, and it can still be done by the same day. */
const isAskedFor = (
  { id, dueOn, state }: Pick<StepView, 'id' | 'dueOn' | 'state'>,
  owed: readonly StepReminded[],
): boolean =>
  isOpen(state) && owed.some((one) => one.is === 'asked' && one.stepId === id && one.dueOn === dueOn);

/** Of the points that the reader is shown first. */
async function pointsLeft({ handle, head, notice }: Scene): Promise<number> {
  if (head.stage === 'settled') return 0;
  const { shown, answers } = await loadReview(handle, head.workspaceId, head.onboardingId);
  const own = await shownFirstTo(handle, head.workspaceId, head.onboardingId, notice.recipientId);
  return shown.filter((item) => own.has(item.statementId) && isLeft(reviewItem(item, answers).state)).length;
}
