/*
 * Somebody leaves: everything they look after or sell goes to colleagues in one go, and only then their access ends, all
 * of it or nothing. Nobody is left alone by it: who names no colleague for one of them is asked again.
 */

import { lockOnboarding, refreshStage } from '#db/onboarding/onboardings.server';
import { partsOf } from '#db/onboarding/parts.server';
import { mayHere } from '../../auth/member/rights.server';
import type { MemberActor } from '../../domain/onboarding/access';
import type { OwnedPart } from '../../domain/onboarding/hand-over';
import { type Gap, type Outcome, type Refusal, refuse } from '../../domain/onboarding/refusal';
import { handOverPart } from '../onboarding/hand-over.server';
import { sceneOf } from '../perform.server';
import { performInWorkspace, type WorkspaceScene } from '../perform-in-workspace.server';
import { endAccess } from './disable-member.server';

/** One part of one onboarding, and the colleague who is to have it. */
export type Choice = { onboardingId: string; part: OwnedPart; toId: string };

export type Leaving = {
  choices: Choice[];
  /** A line for whoever takes over. */
  note: string;
  /** Their access ends with it. */
  endsAccess: boolean;
};

/** Where a choice stands among many. */
const placeOf = ({ part, onboardingId }: Omit<Choice, 'toId'>): string => `${part}-${onboardingId}`;

export function handOverAll(
  actor: MemberActor,
  memberId: string,
  { choices, note, endsAccess }: Leaving,
): Promise<Outcome> {
  return performInWorkspace(actor, 'hand_over_for_member', async (scene) => {
    if (endsAccess && memberId === actor.id) return refuse('own_account');
    if (endsAccess && !mayHere(scene.actor.role, 'manage_members')) return refuse('not_allowed');
    if (!(await isMemberHere(scene, memberId))) return refuse('not_found');
    const parts = await partsOf(scene.trx, actor.workspaceId, memberId);
    const chosen = new Map(choices.map((choice) => [placeOf(choice), choice.toId]));
    const gaps: Gap[] = parts
      .filter((one) => !chosen.get(placeOf(one)))
      .map((one) => ({ at: placeOf(one), code: 'choose_colleague', about: one.customer }));
    if (gaps.length > 0) return refuse('still_looks_after', { gaps });
    for (const { onboardingId, part, customer } of parts) {
      const toId = chosen.get(placeOf({ onboardingId, part })) ?? '';
      const refusal = await handOverOne(scene, { onboardingId, part, toId }, memberId, note);
      if (refusal)
        return refuse(refusal.code, {
          gaps: [{ at: placeOf({ onboardingId, part }), code: refusal.code, about: customer }],
        });
    }
    return endsAccess ? endAccess(scene, memberId) : { ok: true };
  });
}

async function isMemberHere({ trx, actor }: WorkspaceScene, memberId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('members')
    .select('id')
    .where('workspace_id', '=', actor.workspaceId)
    .where('id', '=', memberId)
    .executeTakeFirst();
  return row !== undefined;
}

async function handOverOne(
  { trx, actor, now }: WorkspaceScene,
  { onboardingId, part, toId }: Choice,
  fromId: string,
  note: string,
): Promise<Refusal | null> {
  const onboarding = await lockOnboarding(trx, actor.workspaceId, onboardingId);
  if (!onboarding) return refuse('not_found');
  const scene = sceneOf(trx, actor, onboarding, now);
  const outcome = await handOverPart(scene, { part, fromId, toId, words: '', note });
  if (!outcome.ok) return outcome;
  await refreshStage(trx, onboarding, now);
  return null;
}
