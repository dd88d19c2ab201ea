/* Two customers that may be one company: what each has, and whom else it could be. */
import { sql } from 'kysely';
import { db } from '#db/client.server';
import type { Member } from '../../auth/member/member.server';
import { containing } from '../../domain/form/search-text';
import { type CustomerFacts, withDeals } from './known-customers.server';

export type MergeFacts = CustomerFacts & {
  onboardings: number;
  /** Everybody who is a contact there, by name. */
  people: string[];
};

/** Null for one of another workspace, as for none at all, and for one that has become part of another. */
export async function customerToMerge(member: Member, id: string): Promise<MergeFacts | null> {
  const [customer] = await withDeals(member, await customers(member).where('id', '=', id).execute());
  if (!customer) return null;
  const { onboardings } = await db()
    .selectFrom('onboardings')
    .select((eb) => eb.fn.countAll<number>().as('onboardings'))
    .where('workspace_id', '=', member.workspaceId)
    .where('customer_id', '=', id)
    .executeTakeFirstOrThrow();
  const people = await db()
    .selectFrom('onboardings as o')
    .innerJoin('contacts as c', (join) =>
      join.onRef('c.workspace_id', '=', 'o.workspace_id').onRef('c.onboarding_id', '=', 'o.id'),
    )
    .innerJoin('people as p', 'p.id', 'c.person_id')
    .select('p.name')
    .distinctOn('p.id')
    .where('o.workspace_id', '=', member.workspaceId)
    .where('o.customer_id', '=', id)
    .where('c.replaced_at', 'is', null)
    .orderBy('p.id')
    .execute();
  return { ...customer, onboardings, people: people.map(({ name }) => name).sort() };
}

/** The names of two that became one: what the merged one was called, and what both are called now; null for any other. */
export async function mergedCustomer(
  member: Member,
  id: string,
): Promise<{ was: string; is: string } | null> {
  const merged = await db()
    .selectFrom('customers as c')
    .innerJoin('customers as kept', 'kept.id', 'c.merged_into')
    .select(['c.name as was', 'kept.name as is'])
    .where('c.workspace_id', '=', member.workspaceId)
    .where('c.id', '=', id)
    .executeTakeFirst();
  return merged ?? null;
}

const MOST_OTHERS = 20;

/** Customers with these words in their name, but for the one that is chosen already. */
export async function customersNamed(
  member: Member,
  text: string,
  chosen: string | null,
): Promise<CustomerFacts[]> {
  const found = await customers(member)
    .$if(chosen !== null, (query) => query.where('id', '!=', chosen))
    .where('name', 'ilike', containing(text))
    .orderBy(sql`customer_key(name)`)
    .orderBy('id')
    .limit(MOST_OTHERS)
    .execute();
  return withDeals(member, found);
}

const customers = ({ workspaceId }: Member) =>
  db()
    .selectFrom('customers')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('merged_into', 'is', null);
