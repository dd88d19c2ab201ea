/*
 * The CRM tells of a deal that was signed, or a table that came out of one: it begins an onboarding, once for each deal
 * however often it is told. Told again, it fills what is empty and follows where nobody put anything right here. People
 * are added while sales has the handoff, by their address; those who are there stay as they are. All of it or nothing.
 */
import { lockOnboarding, refreshStage } from '#db/onboarding/onboardings.server';
import type { Kept } from '../../domain/api/told-deal';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import type { Part } from '../../domain/statement/statement';
import { beginHandoff } from '../handoff/start-handoff.server';
import { performAsMember, sceneOf } from '../perform.server';
import { performInWorkspace } from '../perform-in-workspace.server';
import type { StatementInput } from '../statement/record-statement.server';
import { type DealTold, followTold } from './follow-told.server';

/** Somebody whom the CRM or a table names; they told us so themselves. */
export const personTold = (
  { name, email, title }: { name: string; email: string; title: string | null },
  parts: Part[] = [],
): StatementInput => ({
  words: { kind: 'person', fields: { name, email, title: title ?? '', does: '' } },
  saidBy: 'customer',
  heardWhere: '',
  note: '',
  person: { parts, noMailReason: null },
});

export async function takeDeal(
  actor: MemberActor,
  told: DealTold,
): Promise<Outcome<{ id: string; isMade: boolean; kept: Kept[] }>> {
  const begun = await performInWorkspace(actor, 'start_handoff', async (scene) => {
    const { people: _, isWon: __, owners: ___, ...deal } = told;
    const signedAt = told.signedAt ?? scene.now;
    const begun = await beginHandoff(scene, { ...deal, signedAt, isOnceForDeal: true });
    if (!begun.ok) return begun;
    if (begun.isMade) return { ...begun, kept: [] };
    const onboarding = await lockOnboarding(scene.trx, scene.actor.workspaceId, begun.id);
    if (!onboarding) return refuse('not_found');
    const taken = await followTold(sceneOf(scene.trx, scene.actor, onboarding, scene.now), told);
    if (!taken.ok) return taken;
    await refreshStage(scene.trx, onboarding, scene.now);
    return { ...begun, kept: taken.kept };
  });
  if (!begun.ok || !begun.isMade) return begun;
  const followed = await performAsMember(actor, 'change_deal', begun.id, (scene) => followTold(scene, told));
  return followed.ok ? { ...begun, kept: followed.kept } : followed;
}
