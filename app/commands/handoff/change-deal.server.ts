/*
 * The facts of a deal are put right at any time, by whoever sold it, looks after the customer, or leads. What stood there
 * before is kept with who changed it.
 */
import { countDealChanges, dealOf } from '#db/onboarding/deals.server';
import { setDeal } from '#db/onboarding/onboardings.server';
import { type Deal, isSameDeal } from '../../domain/handoff/deal';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';

/** `seen` is how often it had been changed when the form was made: who is behind is told so. */
export function changeDeal(
  actor: MemberActor,
  onboardingId: string,
  { deal, seen }: { deal: Deal; seen: number },
): Promise<Outcome> {
  return performAsMember(actor, 'change_deal', onboardingId, async ({ trx, record }) => {
    const which = { workspaceId: actor.workspaceId, onboardingId };
    const before = await dealOf(trx, which);
    if (isSameDeal(before, deal)) return { ok: true };
    if ((await countDealChanges(trx, which)) !== seen) return refuse('changed_meanwhile');
    await setDeal(trx, which, deal);
    await record({ kind: 'deal_changed', details: { before, after: deal } });
    return { ok: true };
  });
}
