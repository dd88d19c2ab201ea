/*
 * To a contact, the steps that are theirs now because somebody gave them: composed when it is due, so what was done,
 * left out, taken back or given on meanwhile is not told.
 */
import { loadPathPeople } from '#db/path/path-people.server';
import { loadPublishedPath } from '#db/path/published-paths.server';
import { loadGives } from '#db/step/step-gives.server';
import type { NoticeProps } from '#emails/index';
import { dayOf } from '../../domain/clock/clock';
import { viewedSteps, viewOf } from '../../domain/path/path-view';
import { isLeftToDo } from '../../domain/step/step-state';
import { sayShortDay } from '../../speech/en/say-time';
import { link, personOf, type Scene } from '../letter.server';

export async function stepGiven(scene: Scene): Promise<NoticeProps['step_given'] | null> {
  const { handle, notice, head, to, now, reader } = scene;
  const { workspaceId, onboardingId, recipientId } = notice;
  const which = { workspaceId, onboardingId };
  const published = await loadPublishedPath(handle, which);
  if (!published) return null;
  const gives = await loadGives(handle, which);
  const people = await loadPathPeople(handle, which);
  const on = { today: dayOf(now, head.calendar.timeZone), calendar: head.calendar };
  const steps = viewedSteps(viewOf(published.path, published.marks, on)).flatMap((step) => {
    const give = gives.get(step.id);
    const isTheirs = step.who?.is === 'contact' && step.who.id === recipientId && isLeftToDo(step.state);
    if (!give || !isTheirs || give.toId !== recipientId || give.at < notice.openedAt) return [];
    if (give.by.id === recipientId) return [];
    const { title, dueOn } = step;
    const by = people.get(give.by.id)?.first ?? head.host.name;
    return [{ title, day: dueOn && sayShortDay(dueOn, reader), by }];
  });
  return steps.length > 0
    ? { to: to.firstName, host: personOf(head.host), inPlaceOf: scene.inPlaceOf, steps, link }
    : null;
}
