/*
 * Sales starts a handoff: the customer, the deal, the instant of signing, and who is to look after them. The clock
 * runs from the signature, whenever the handoff is written. A customer that is known already is never made a second
 * time by chance: whoever starts says whether it is the same company.
 */
import { sql } from 'kysely';
import { onboardingOfDeal } from '#db/api/crm-deals.server';
import type { Trx } from '#db/client.server';
import {
  customerNow,
  customersCalled,
  goBy,
  insertCustomer,
  isSameName,
} from '#db/customer/customers.server';
import { idBeside, lockForm } from '#db/form/form-id.server';
import { memberToHave } from '#db/member/members.server';
import { insertEvent } from '#db/onboarding/events.server';
import { insertOnboarding, lockOnboarding, refreshStage } from '#db/onboarding/onboardings.server';
import type { WhichCustomer } from '../../domain/customer/which-customer';
import { leadsOthers, type MemberActor } from '../../domain/onboarding/access';
import { mayHave } from '../../domain/onboarding/hand-over';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performInWorkspace, type WorkspaceScene } from '../perform-in-workspace.server';
import { beginWith } from '../starting-point/begin-with.server';

export type NewHandoff = {
  /** Made by the form, so that sending it twice starts one onboarding; sent for another deal, it starts another. */
  id: string;
  customer: string;
  /** Said where the name is known. */
  which?: WhichCustomer;
  dealName: string;
  signedAt: Date;
  dealValue: string | null;
  dealCurrency: string | null;
  crmId: string | null;
  hostId: string;
  /** Whose it is in sales, where whoever starts it leads others; theirs unless told. */
  repId?: string;
  /**
   * Where its deal is known by its id in the CRM, that one is it. With another customer than is said here, nothing is
   * done: what belongs to one customer never reaches another's page.
   */
  isOnceForDeal?: true;
  /** It was under way before it came here: what its clocks would have said by now is told to nobody. */
  isUnderWay?: true;
  /** The starting point that was chosen, or the one that fits; left out, it begins with none. */
  startingPoint?: { is: 'fitting' } | { is: 'chosen'; id: string };
};

/**
 * Refuses a member of customer success, a CS owner who isn't one of this workspace, and the name of a customer that is
 * known as long as nobody says which it is.
 */
export function startHandoff(actor: MemberActor, handoff: NewHandoff): Promise<Outcome<{ id: string }>> {
  return performInWorkspace(actor, 'start_handoff', (scene) => beginHandoff(scene, handoff));
}

/** The same within a command that holds the workspace already. `isMade` where it was there before. */
export async function beginHandoff(
  { trx, now, actor }: WorkspaceScene,
  handoff: NewHandoff,
): Promise<Outcome<{ id: string; isMade: boolean }>> {
  const host = await memberToHave(trx, actor.workspaceId, handoff.hostId);
  if (!host) return refuse('not_found');
  if (!mayHave(host.role, 'host')) return refuse('colleague_unfit');
  const repId = handoff.repId ?? actor.id;
  if (repId !== actor.id && !leadsOthers(actor.role)) return refuse('not_allowed');
  const rep = await memberToHave(trx, actor.workspaceId, repId);
  if (!rep || !mayHave(rep.role, 'rep')) return refuse('colleague_unfit');
  const known =
    handoff.isOnceForDeal && handoff.crmId
      ? await onboardingOfDeal(trx, actor.workspaceId, handoff.crmId)
      : undefined;
  if (known) {
    const no = await whyNotWith(trx, actor, handoff, known);
    return no ? refuse(no) : { ok: true, id: known, isMade: true };
  }
  if (handoff.customer === '') return refuse('customer_unknown');
  await lockForm(trx, handoff.id);
  const { id, isMade } = await placeFor(trx, actor, handoff);
  if (isMade) return { ok: true, id, isMade };
  const whose = await customerOf(trx, actor, handoff, now);
  if (!whose.ok) return whose;
  const { workspaceId } = actor;
  await insertOnboarding(trx, { ...handoff, id, workspaceId, customerId: whose.customerId, repId }, now);
  const onboarding = await lockOnboarding(trx, actor.workspaceId, id);
  if (!onboarding) return refuse('not_found');
  const by = { onboarding, actor, at: now };
  await insertEvent(trx, { kind: 'onboarding_started' }, by);
  if (handoff.startingPoint) {
    const begun = await beginWith(
      trx,
      by,
      { name: handoff.dealName, value: handoff.dealValue, currency: handoff.dealCurrency },
      handoff.startingPoint,
    );
    if (!begun.ok) return begun;
  }
  await refreshStage(trx, onboarding, now);
  return { ok: true, id, isMade: false };
}

/** Whose it is, unless that has to be asked. */
export async function customerOf(
  trx: Trx,
  { workspaceId }: MemberActor,
  { customer, which }: Pick<NewHandoff, 'customer' | 'which'>,
  now: Date,
): Promise<Outcome<{ customerId: string }>> {
  const known = await customersCalled(trx, workspaceId, customer);
  if (which && 'only' in which) {
    const named = await customerNow(trx, workspaceId, which.only);
    if (!named) return refuse('customer_unknown');
    const isCalledSo = known.some(({ id }) => id === named.id);
    return isCalledSo ? { ok: true, customerId: named.id } : refuse('customer_differs');
  }
  if (which && 'customerId' in which) {
    const chosen = await customerNow(trx, workspaceId, which.customerId);
    if (chosen && known.some(({ id }) => id === chosen.id)) return { ok: true, customerId: chosen.id };
  }
  const isAnother = which && 'anotherThan' in which && (await isSameName(trx, which.anotherThan, customer));
  if (known.length > 0 && !isAnother) return refuse('customer_known');
  return { ok: true, customerId: await insertCustomer(trx, workspaceId, customer, now) };
}

/** What is wrong where a deal isn't with whom it is said to be: by an id or, without one, by a name they go by, if any is said. */
async function whyNotWith(
  trx: Trx,
  { workspaceId }: MemberActor,
  { customer, which }: Pick<NewHandoff, 'customer' | 'which'>,
  onboardingId: string,
): Promise<'customer_unknown' | 'deal_of_another' | null> {
  const { customerId } = await trx
    .selectFrom('onboardings')
    .select('customer_id as customerId')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', onboardingId)
    .executeTakeFirstOrThrow();
  if (which && 'only' in which) {
    const named = await customerNow(trx, workspaceId, which.only);
    if (!named) return 'customer_unknown';
    return named.id === customerId ? null : 'deal_of_another';
  }
  if (customer === '') return null;
  const [isCalledSo] = await goBy(trx, workspaceId, [{ customerId, name: customer }]);
  return isCalledSo ? null : 'deal_of_another';
}

/** Where it stands or will stand. The same form with another customer or deal is another onboarding. */
export async function placeFor(
  trx: Trx,
  actor: MemberActor,
  { id, customer, dealName }: Pick<NewHandoff, 'id' | 'customer' | 'dealName'>,
) {
  const beside = idBeside(id, actor.workspaceId, customer, dealName);
  const taken = await trx
    .selectFrom('onboardings as o')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .select(['o.id', 'o.workspace_id as workspaceId', 'o.deal_name as dealName'])
    .select(
      sql<boolean>`exists (select from customers n where coalesce(n.merged_into, n.id) = c.id
        and n.workspace_id = c.workspace_id and customer_key(n.name) = customer_key(${customer}))`.as(
        'isNamed',
      ),
    )
    .where('o.id', 'in', [id, beside])
    .execute();
  const same = taken.find(
    (one) =>
      one.workspaceId === actor.workspaceId &&
      (one.id === beside || (one.isNamed && one.dealName === dealName)),
  );
  if (same) return { id: same.id, isMade: true };
  return { id: taken.length > 0 ? beside : id, isMade: false };
}
