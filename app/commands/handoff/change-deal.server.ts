/*
 * The facts of a deal are put right at any time, by whoever sold it, looks after the customer, or leads. What stood there
 * before is kept with who changed it. The id of the deal in the CRM opens the gate once the handoff is accepted, so from
 * then on only whoever leads gives it another one.
 */
import { countDealChanges, dealOf } from '#db/onboarding/deals.server';
import { setDeal } from '#db/onboarding/onboardings.server';
import { type Deal, isSameDeal } from '../../domain/handoff/deal';
import { leadsOthers, type MemberActor } from '../../domain/onboarding/access';
import { isAccepted } from '../../domain/onboarding/onboarding';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performAsMember } from '../perform.server';

/** `seen` is how often it had been changed when the form was made: who is behind is told so. */
export function changeDeal(
  actor: MemberActor,
  onboardingId: string,
  { deal, seen }: { deal: Deal; seen: number },
): Promise<Outcome> {
  return performAsMember(actor, 'change_deal', onboardingId, async ({ trx, onboarding, record }) => {
    const which = { workspaceId: actor.workspaceId, onboardingId };
    const before = await dealOf(trx, which);
    if (isSameDeal(before, deal)) return { ok: true };
    if ((await countDealChanges(trx, which)) !== seen) return refuse('changed_meanwhile');
    const isRenamed = deal.crmId !== null && deal.crmId !== before.crmId;
    if (isRenamed && isAccepted(onboarding.stage) && !leadsOthers(actor.role))
      return refuse('deal_id_stands');
    await setDeal(trx, which, deal);
    await record({ kind: 'deal_changed', details: { before, after: deal } });
    return { ok: true };
  });
}
