/* Of deals in a table: which are known here and what would follow, and whose customer has to be asked about. */
import { lastTold } from '#db/api/crm-deals.server';
import { db } from '#db/client.server';
import { goBy } from '#db/customer/customers.server';
import { dealOf } from '#db/onboarding/deals.server';
import { idOfDeal } from '#db/onboarding/newcomer-id.server';
import { loadContacts } from '#db/statement/statements.server';
import type { Member } from '../../auth/member/member.server';
import { dealAfter } from '../../domain/api/told-deal';
import type { WhichCustomer } from '../../domain/customer/which-customer';
import { isSameDeal } from '../../domain/handoff/deal';
import { type DealRead, dealKeyOf } from '../../domain/import/deals';
import { mayDo } from '../../domain/onboarding/access';
import { keyOf } from '../../domain/onboarding/newcomers';
import { isOpenForRecording } from '../../domain/onboarding/onboarding';
import { type CustomerFacts, knownCustomers } from '../customer/known-customers.server';

/** `there` with what would follow: nothing, of the deal, or so many people. */
export type DealStanding =
  | { is: 'new'; id: string; which?: WhichCustomer }
  /** The known ones stand at the first line of that name. */
  | { is: 'asked'; id: string; known: CustomerFacts[] }
  | { is: 'there'; id: string; follows: { deal: boolean; people: number } }
  | { is: 'closed' | 'of_another' | 'with_another'; id: string };

type There = {
  id: string;
  crmId: string | null;
  customerId: string;
  repId: string;
  hostId: string;
  stage: Parameters<typeof isOpenForRecording>[0];
  closedAt: Date | null;
  isWithoutHandoff: boolean;
};

export async function dealStandings(member: Member, deals: readonly DealRead[]): Promise<DealStanding[]> {
  const { workspaceId } = member;
  const ids = deals.map((one) => idOfDeal(workspaceId, dealKeyOf(one.crmId ?? '', one.customer, one.deal)));
  const found = await onboardingsOf(workspaceId, ids, deals);
  const there = deals.map((one, at) =>
    one.crmId ? found.byCrm.get(one.crmId) : found.byId.get(ids[at] ?? ''),
  );
  const others = await withOthers(workspaceId, deals, there);
  // Where all that is there of one name is of one customer, so is the rest of that name.
  const own = new Map<string, Set<string>>();
  for (const [at, { customer }] of deals.entries()) {
    const one = there[at];
    const name = keyOf(customer, '');
    if (one && !others.has(at)) own.set(name, (own.get(name) ?? new Set()).add(one.customerId));
  }
  const asked = new Map<string, boolean>();
  const standings: DealStanding[] = [];
  for (const [at, deal] of deals.entries()) {
    const id = ids[at] ?? '';
    const name = keyOf(deal.customer, '');
    const one = there[at];
    const [customerId, ...more] = own.get(name) ?? [];
    if (one && others.has(at)) standings.push({ is: 'with_another', id: one.id });
    else if (one) standings.push(await standingThere(member, one, deal));
    else if (customerId && more.length === 0) standings.push({ is: 'new', id, which: { customerId } });
    else if (asked.has(name))
      standings.push(asked.get(name) ? { is: 'asked', id, known: [] } : { is: 'new', id });
    else {
      const known = await knownCustomers(member, deal.customer);
      asked.set(name, known.length > 0);
      standings.push(known.length > 0 ? { is: 'asked', id, known } : { is: 'new', id });
    }
  }
  return standings;
}

/** Where those stand that are known by their id in the CRM, and are with another customer than is said of them. */
async function withOthers(
  workspaceId: string,
  deals: readonly DealRead[],
  there: readonly (There | undefined)[],
): Promise<ReadonlySet<number>> {
  const asked = deals.flatMap(({ customer: name }, at) => {
    const one = there[at];
    return one ? [{ at, customerId: one.customerId, name }] : [];
  });
  const goes = await goBy(db(), workspaceId, asked);
  return new Set(asked.flatMap(({ at }, nth) => (goes[nth] ? [] : [at])));
}

async function onboardingsOf(workspaceId: string, ids: readonly string[], deals: readonly DealRead[]) {
  const crmIds = deals.flatMap(({ crmId }) => crmId ?? []);
  if (ids.length === 0) return { byId: new Map<string, There>(), byCrm: new Map<string, There>() };
  const rows: There[] = await db()
    .selectFrom('onboardings')
    .select(['id', 'crm_id as crmId', 'customer_id as customerId', 'rep_member_id as repId'])
    .select(['host_member_id as hostId', 'stage', 'closed_at as closedAt'])
    .select('is_without_handoff as isWithoutHandoff')
    .where('workspace_id', '=', workspaceId)
    .where((eb) =>
      eb.or([eb('id', 'in', [...ids]), ...(crmIds.length > 0 ? [eb('crm_id', 'in', crmIds)] : [])]),
    )
    .orderBy('id')
    .execute();
  return {
    byId: new Map(rows.map((one) => [one.id, one])),
    // The latest of an id in the CRM is the one that is told of.
    byCrm: new Map(rows.flatMap((one) => (one.crmId ? [[one.crmId, one] as const] : []))),
  };
}

async function standingThere(member: Member, one: There, deal: DealRead): Promise<DealStanding> {
  const { id } = one;
  if (one.closedAt) return { is: 'closed', id };
  if (!deal.crmId) return { is: 'there', id, follows: { deal: false, people: 0 } };
  if (!mayDo(member, 'change_deal', one)) return { is: 'of_another', id };
  const which = { workspaceId: member.workspaceId, onboardingId: id };
  const now = await dealOf(db(), which);
  const told = { name: deal.deal, value: deal.value, currency: deal.currency };
  const after = dealAfter(now, (await lastTold(db(), which)) ?? null, told);
  const mayAdd = isOpenForRecording(one.stage) && mayDo(member, 'record_handoff', one);
  const contacts = mayAdd ? await loadContacts(db(), member.workspaceId, id) : [];
  const known = new Set(contacts.map(({ email }) => email?.toLowerCase()));
  const people = mayAdd ? deal.people.filter(({ email }) => !known.has(email)).length : 0;
  return { is: 'there', id, follows: { deal: !isSameDeal(now, after), people } };
}
