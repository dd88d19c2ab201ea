/* Customers and colleagues, as programs read them: in the order in which they came. */
import type { z } from 'zod';
import { db } from '#db/client.server';
import type { CUSTOMER, MEMBER } from '../../http/api/shapes/shapes';
import { oneMoreThan } from './one-more.server';
import { type Asked, type Page, pageOf } from './page';

type Customer = z.input<typeof CUSTOMER>;
type Member = z.input<typeof MEMBER>;

/** One that was merged into another is not listed; its onboardings are with the other. */
export async function customersFor(
  workspaceId: string,
  { after, limit }: Asked,
  name?: string,
): Promise<Page<Customer>> {
  const [last] = after ?? [];
  const rows = await customers(workspaceId)
    .$if(name !== undefined, (query) => query.where('name', '=', name as string))
    .$if(last !== undefined, (query) => query.where('id', '>', last as string))
    .orderBy('id')
    .limit(oneMoreThan(limit))
    .execute();
  return pageOf(rows, limit, { item: toCustomer, position: ({ id }) => [id] });
}

export async function customerFor(workspaceId: string, id: string): Promise<Customer | null> {
  const row = await customers(workspaceId).where('id', '=', id).executeTakeFirst();
  return row ? toCustomer(row) : null;
}

const customers = (workspaceId: string) =>
  db()
    .selectFrom('customers')
    .select(['id', 'name', 'legal_name', 'industry', 'size', 'site', 'segment', 'created_at'])
    .where('workspace_id', '=', workspaceId)
    .where('merged_into', 'is', null);

type CustomerRow = Awaited<ReturnType<ReturnType<typeof customers>['executeTakeFirstOrThrow']>>;

const toCustomer = ({ id, name, created_at, ...known }: CustomerRow): Customer => ({
  id,
  name,
  legal_name: known.legal_name || null,
  industry: known.industry || null,
  size: known.size || null,
  web_site: known.site || null,
  segment: known.segment || null,
  created_at: created_at.toISOString(),
});

export async function membersFor(workspaceId: string, { after, limit }: Asked): Promise<Page<Member>> {
  const [last] = after ?? [];
  const rows = await db()
    .selectFrom('members')
    .select(['id', 'name', 'email', 'role', 'title', 'disabled_at'])
    .where('workspace_id', '=', workspaceId)
    .$if(last !== undefined, (query) => query.where('id', '>', last as string))
    .orderBy('id')
    .limit(oneMoreThan(limit))
    .execute();
  return pageOf(rows, limit, {
    item: ({ disabled_at, ...member }) => ({ ...member, is_active: disabled_at === null }),
    position: ({ id }) => [id],
  });
}
