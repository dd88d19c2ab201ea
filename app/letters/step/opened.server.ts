/*
 * To a contact, the steps of theirs that are open because what they waited for is behind: composed when it is due, so what
 * was opened again, done or given on meanwhile is not told.
 */
import { loadPublishedPath } from '#db/path/published-paths.server';
import { contactsToRemindOf } from '#db/step/step-reminders.server';
import type { NoticeProps } from '#emails/index';
import { dayOf } from '../../domain/clock/clock';
import { viewedSteps, viewOf } from '../../domain/path/path-view';
import { concernedBy } from '../../domain/step/step-reminder';
import { sayNear } from '../../speech/en/step/say-near';
import { link, personOf, type Scene } from '../letter.server';

export async function stepsOpened(scene: Scene): Promise<NoticeProps['steps_opened'] | null> {
  const { handle, notice, head, to, now, reader } = scene;
  const { workspaceId, onboardingId, recipientId } = notice;
  const published = await loadPublishedPath(handle, { workspaceId, onboardingId });
  if (!published) return null;
  const { marks } = published;
  const { calendar } = head;
  const today = dayOf(now, calendar.timeZone);
  const contacts = await contactsToRemindOf(handle, workspaceId, [onboardingId]);
  const all = viewedSteps(viewOf(published.path, marks, { today, calendar }));
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  const steps = all.flatMap((step) => {
    const { title, dueOn, state, side, waitsFor } = step;
    if (state.is !== 'open' || side === 'ours' || !concernedBy(step, contacts).includes(recipientId))
      return [];
    const [last] = waitsFor
      .flatMap((id) => (marks.get(id) ? [{ id, at: marks.get(id)?.at ?? now, by: marks.get(id)?.by }] : []))
      .sort((one, other) => other.at.getTime() - one.at.getTime());
    if (!last || last.at < notice.openedAt || last.by?.id === recipientId) return [];
    const due = dueOn && sayNear(dueOn, today, reader).due;
    return [{ title, due, after: titles.get(last.id) ?? '' }];
  });
  return steps.length > 0
    ? { to: to.firstName, host: personOf(head.host), inPlaceOf: scene.inPlaceOf, steps, link }
    : null;
}
