/*
 * A company that was recorded twice becomes one customer: the onboardings of the one go to the other, whose name stays.
 * The people are who they were; whoever reads one mailbox was one person before. It can't be undone, so the page says
 * beforehand what will happen, and every onboarding that goes over remembers where it was.
 */
import { loadCompany, setCompany } from '#db/customer/companies.server';
import { noteMerged, twoCustomers } from '#db/customer/customers.server';
import { noteCustomerForInsight } from '#db/insight/insight-facts.server';
import { insertEvent } from '#db/onboarding/events.server';
import { moveOnboardings } from '#db/onboarding/onboardings.server';
import { bothKnow, isSameCompany } from '../../domain/customer/company';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performInWorkspace } from '../perform-in-workspace.server';

/** Brings what `otherId` has to `keptId`, whose name stays. Merging them twice is the same success. */
export function mergeCustomers(
  actor: MemberActor,
  keptId: string,
  otherId: string,
): Promise<Outcome<{ name: string }>> {
  return performInWorkspace(actor, 'merge_customers', async ({ trx, now }) => {
    const { workspaceId } = actor;
    const { kept, other } = await twoCustomers(trx, workspaceId, keptId, otherId);
    if (!kept || !other || kept.mergedInto || keptId === otherId) return refuse('not_found');
    if (other.mergedInto)
      return other.mergedInto === keptId ? { ok: true, name: kept.name } : refuse('not_found');
    const merge = { workspaceId, keptId, otherId };
    for (const onboarding of await moveOnboardings(trx, merge)) {
      const details = { from: other.name, to: kept.name };
      await insertEvent(trx, { kind: 'customer_merged', details }, { onboarding, actor, at: now });
    }
    // What only one of the two knew of itself is known of both.
    const keptFacts = await loadCompany(trx, { workspaceId, id: keptId });
    const both = bothKnow(keptFacts, await loadCompany(trx, { workspaceId, id: otherId }));
    if (!isSameCompany(both, keptFacts)) await setCompany(trx, { workspaceId, id: keptId }, both);
    // Those that went over may be of another segment now, and so may those that stayed.
    await noteCustomerForInsight(trx, { workspaceId, customerId: keptId });
    await noteMerged(trx, merge, { at: now, by: actor.id });
    return { ok: true, name: kept.name };
  });
}
