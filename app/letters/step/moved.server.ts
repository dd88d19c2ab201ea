/*
 * To a contact, the steps of theirs that have another day, from what it was before the first change to what it is now,
 * and why: composed when it is due, so what moved back, was done or given on meanwhile is not told. Whoever asked for
 * another day has its answer already.
 */
import { loadPathPeople } from '#db/path/path-people.server';
import { loadPathBefore, loadPublishedPath } from '#db/path/published-paths.server';
import { reasonsOfDates } from '#db/review/reasons.server';
import { loadDayAsks } from '#db/step/other-days.server';
import { contactsToRemindOf } from '#db/step/step-reminders.server';
import type { NoticeProps } from '#emails/index';
import { dayOf } from '../../domain/clock/clock';
import { movedSteps } from '../../domain/step/moved-steps';
import { concernedBy } from '../../domain/step/step-reminder';
import { sayMoved } from '../../speech/en/step/say-moved';
import { link, personOf, type Scene } from '../letter.server';

export async function stepsMoved(scene: Scene): Promise<NoticeProps['steps_moved'] | null> {
  const { handle, notice, head, to, now, reader } = scene;
  const { workspaceId, onboardingId, recipientId, openedAt } = notice;
  const which = { workspaceId, onboardingId };
  const before = await loadPathBefore(handle, which, openedAt);
  const published = before && (await loadPublishedPath(handle, which));
  if (!published) return null;
  const { calendar } = head;
  const contacts = await contactsToRemindOf(handle, workspaceId, [onboardingId]);
  const asks = await loadDayAsks(handle, which);
  const moved = movedSteps(before, published, { today: dayOf(now, calendar.timeZone), calendar }).filter(
    ({ step, to: day }) => {
      const ask = asks.get(step.id);
      const isAnswered = ask?.answer?.isAgreed && ask.on === day && ask.contactId === recipientId;
      return !isAnswered && concernedBy(step, contacts).includes(recipientId);
    },
  );
  if (moved.length === 0) return null;
  const dates = moved.flatMap(({ with: along }) =>
    along.is === 'phase' && along.statementId ? [[along.statementId, along.to] as const] : [],
  );
  const reasons = await reasonsOfDates(handle, which, new Map(dates), openedAt);
  const people = await loadPathPeople(handle, which);
  const said = { reader, readerId: recipientId, reasons, asks, people, since: openedAt };
  return {
    to: to.firstName,
    host: personOf(head.host),
    inPlaceOf: scene.inPlaceOf,
    steps: moved.map((one) => sayMoved(one, said)),
    link,
  };
}
