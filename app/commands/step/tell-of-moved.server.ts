/*
 * What was just published gave steps another day: whoever of the customer has one of them hears of it, gathered, and
 * nobody else. Ours stand on our worklist.
 */
import { loadPathBefore, loadPublishedPath } from '#db/path/published-paths.server';
import { contactsToRemindOf } from '#db/step/step-reminders.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { dayOf } from '../../domain/clock/clock';
import type { MemberActor } from '../../domain/onboarding/access';
import { movedSteps } from '../../domain/step/moved-steps';
import { concernedBy } from '../../domain/step/step-reminder';
import type { Scene } from '../perform.server';

export async function tellOfMoved({ trx, actor, onboarding, now, owe }: Scene<MemberActor>): Promise<void> {
  const { workspaceId } = actor;
  const which = { workspaceId, onboardingId: onboarding.id };
  const before = await loadPathBefore(trx, which, now);
  const published = before && (await loadPublishedPath(trx, which));
  if (!published) return;
  const calendar = await calendarOf(trx, workspaceId);
  const moved = movedSteps(before, published, { today: dayOf(now, calendar.timeZone), calendar });
  if (moved.length === 0) return;
  const contacts = await contactsToRemindOf(trx, workspaceId, [onboarding.id]);
  for (const id of new Set(moved.flatMap(({ step }) => concernedBy(step, contacts))))
    if (contacts.some((contact) => contact.id === id))
      await owe({ kind: 'steps_moved', subjectId: onboarding.id, recipient: { kind: 'contact', id } });
}
