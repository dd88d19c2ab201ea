/*
 * What waited for a step that is done or left out is open now: whoever of the customer it concerns hears of it, but for
 * the one who made it so. Ours stand on our worklist.
 */
import { loadPublishedPath } from '#db/path/published-paths.server';
import { contactsToRemindOf } from '#db/step/step-reminders.server';
import type { Actor } from '../../domain/onboarding/access';
import { stepsOf } from '../../domain/path/path';
import { concernedBy } from '../../domain/step/step-reminder';
import { statesIn } from '../../domain/step/step-state';
import type { Scene } from '../perform.server';

export async function tellOfOpened(
  { trx, actor, onboarding, owe }: Scene<Actor>,
  stepId: string,
): Promise<void> {
  const which = { workspaceId: actor.workspaceId, onboardingId: onboarding.id };
  const published = await loadPublishedPath(trx, which);
  if (!published) return;
  const states = statesIn(published.path, published.marks);
  const opened = stepsOf(published.path).filter(
    ({ id, side, waitsFor }) => side !== 'ours' && waitsFor.includes(stepId) && states.get(id)?.is === 'open',
  );
  if (opened.length === 0) return;
  const contacts = await contactsToRemindOf(trx, actor.workspaceId, [onboarding.id]);
  const concerned = new Set(opened.flatMap((step) => concernedBy(step, contacts)));
  for (const { id } of contacts)
    if (concerned.has(id) && id !== actor.id)
      await owe({ kind: 'steps_opened', subjectId: onboarding.id, recipient: { kind: 'contact', id } });
}
