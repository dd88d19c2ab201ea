/* Customers, told apart by what they bought. */
import { sql } from 'kysely';
import { db } from '#db/client.server';
import { customersCalled } from '#db/customer/customers.server';
import type { Member } from '../../auth/member/member.server';

/** `deals` are the latest ones. */
export type CustomerFacts = { id: string; name: string; deals: { name: string; signedAt: Date }[] };

const MOST_DEALS = 3;

/** Those of one name, whatever capitals and spaces it is written with. */
export async function knownCustomers(member: Member, name: string): Promise<CustomerFacts[]> {
  return withDeals(member, await customersCalled(db(), member.workspaceId, name));
}

export async function withDeals(
  { workspaceId }: Member,
  customers: { id: string; name: string }[],
): Promise<CustomerFacts[]> {
  const ids = customers.map(({ id }) => id);
  const { rows } = await sql<{ customerId: string; name: string; signedAt: Date }>`
    select one.id as "customerId", deal.deal_name as name, deal.signed_at as "signedAt"
    from unnest(${ids}::uuid[]) as one (id)
    cross join lateral (
      select o.id, o.deal_name, o.signed_at from onboardings o
      where o.workspace_id = ${workspaceId} and o.customer_id = one.id
      order by o.id desc limit ${MOST_DEALS}
    ) deal
    order by deal.id desc
  `.execute(db());
  return customers.map((customer) => ({
    ...customer,
    deals: rows
      .filter(({ customerId }) => customerId === customer.id)
      .map(({ name, signedAt }) => ({ name, signedAt })),
  }));
}
