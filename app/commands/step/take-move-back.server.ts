/*
 * A day that several steps got on the board is taken back: each is due again as it was before, with one more
 * publication, as long as nobody gave it another day since. Taken back twice, it is as before once.
 */
import { loadDueThen } from '#db/path/published-due.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { isSameDue } from '../../domain/path/path';
import { performAsMember } from '../perform.server';
import { arrangeIn } from './arrange-step.server';
import { findStep } from './find-step.server';

/** `version` is the one that the day was published with. */
export function takeMoveBack(
  actor: MemberActor,
  onboardingId: string,
  stepId: string,
  version: number,
): Promise<Outcome> {
  return performAsMember(actor, 'publish_guide', onboardingId, async (scene) => {
    const found = await findStep(scene, stepId);
    if (!found.ok) return found;
    const which = { workspaceId: actor.workspaceId, onboardingId };
    const { now, before } = await loadDueThen(scene.trx, which, stepId, version);
    if (!now || !before) return refuse('nothing_to_undo');
    if (isSameDue(found.step.due, before)) return { ok: true };
    if (!isSameDue(found.step.due, now)) return refuse('nothing_to_undo');
    const arranged = await arrangeIn(scene, stepId, { is: 'due', due: before });
    return arranged.ok ? { ok: true } : arranged;
  });
}
