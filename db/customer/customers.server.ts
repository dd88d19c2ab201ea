/*
 * The customers of a workspace. One is found by its name as people hear it; two of one name are two on purpose. Of two
 * that become one, the emptied row stays, as a record of where its onboardings went.
 */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { OnboardingEventKind } from '../../app/domain/onboarding/event';
import type { Handle, Trx } from '../client.server';

/** As many of one name as anybody can tell apart. */
const MOST_NAMESAKES = 20;

/** A customer, and with it the one that it was merged into. */
const standing = (handle: Handle, workspaceId: string) =>
  handle
    .selectFrom('customers as c')
    .leftJoin('customers as kept', 'kept.id', 'c.merged_into')
    .select(({ fn }) => [
      fn.coalesce('kept.id', 'c.id').as('id'),
      fn.coalesce('kept.name', 'c.name').as('name'),
    ])
    .where('c.workspace_id', '=', workspaceId);

/**
 * Those of this name, whatever capitals and spaces it is written with, the latest first. The name of one that was merged
 * into another leads to the other.
 */
export async function customersCalled(
  handle: Handle,
  workspaceId: string,
  name: string,
): Promise<{ id: string; name: string }[]> {
  const found = await standing(handle, workspaceId)
    .where(sql<string>`customer_key(c.name)`, '=', sql<string>`customer_key(${name})`)
    .orderBy('c.id', 'desc')
    .limit(MOST_NAMESAKES)
    .execute();
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

/** The customer of this id, or the one that it was merged into meanwhile; undefined for none of this workspace. */
export const customerNow = (handle: Handle, workspaceId: string, id: string) =>
  standing(handle, workspaceId).where('c.id', '=', id).executeTakeFirst();

/** Of each: whether the customer goes by the name, as itself or as one that was merged into it. */
export async function goBy(
  handle: Handle,
  workspaceId: string,
  asked: readonly { customerId: string; name: string }[],
): Promise<boolean[]> {
  if (asked.length === 0) return [];
  const ids = asked.map(({ customerId }) => customerId);
  const names = asked.map(({ name }) => name);
  const { rows } = await sql<{ goes: boolean }>`
    select exists (
      select from customers c where c.workspace_id = ${workspaceId}
        and coalesce(c.merged_into, c.id) = a.id and customer_key(c.name) = customer_key(a.name)
    ) as goes
    from unnest(${ids}::uuid[], ${names}::text[]) with ordinality as a (id, name, nth) order by a.nth`.execute(
    handle,
  );
  return rows.map(({ goes }) => goes);
}

export async function isSameName(handle: Handle, one: string, other: string): Promise<boolean> {
  const { rows } = await sql<{ same: boolean }>`
    select customer_key(${one}) = customer_key(${other}) as same`.execute(handle);
  return rows[0]?.same ?? false;
}

export async function insertCustomer(
  trx: Trx,
  workspaceId: string,
  name: string,
  now: Date,
): Promise<string> {
  const id = uuid();
  await trx
    .insertInto('customers')
    .values({ id, workspace_id: workspaceId, name, created_at: now })
    .execute();
  return id;
}

/** What is known of the company. */
export const describeCustomer = (
  trx: Trx,
  { workspaceId, id }: { workspaceId: string; id: string },
  facts: { legal_name: string; industry: string; size: string; site: string; segment: string },
): Promise<unknown> =>
  trx
    .updateTable('customers')
    .set(facts)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();

/** Takes a customer away that has no onboarding left, with those that were merged into it; false where it has one. */
export async function removeEmptied(trx: Trx, workspaceId: string, id: string): Promise<boolean> {
  const left = await trx
    .selectFrom('onboardings')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('customer_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (left) return false;
  const own = trx.deleteFrom('customers').where('workspace_id', '=', workspaceId);
  await own.where('merged_into', '=', id).execute();
  await own.where('id', '=', id).execute();
  return true;
}

/** What the customer of an onboarding was called before others became one with it, by it or by the other. */
export async function namesBefore(
  handle: Handle,
  {
    workspaceId,
    onboardingId,
    customerId,
  }: { workspaceId: string; onboardingId: string; customerId: string },
): Promise<string[]> {
  const emptied = await handle
    .selectFrom('customers')
    .select('name')
    .where('workspace_id', '=', workspaceId)
    .where('merged_into', '=', customerId)
    .execute();
  const moved = await handle
    .selectFrom('events')
    .select(sql<string>`details ->> 'from'`.as('name'))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', '=', 'customer_merged' satisfies OnboardingEventKind)
    .execute();
  return [...new Set([...emptied, ...moved].map(({ name }) => name))];
}

type Merge = { workspaceId: string; keptId: string; otherId: string };
type Found = { id: string; name: string; mergedInto: string | null };

/** Both, where they are of this workspace. */
export async function twoCustomers(
  trx: Trx,
  workspaceId: string,
  keptId: string,
  otherId: string,
): Promise<{ kept?: Found; other?: Found }> {
  const found = await trx
    .selectFrom('customers')
    .select(['id', 'name', 'merged_into as mergedInto'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [keptId, otherId])
    .execute();
  return { kept: found.find(({ id }) => id === keptId), other: found.find(({ id }) => id === otherId) };
}

/** Remembers that one customer became another, when and by whom. */
export async function noteMerged(
  trx: Trx,
  { workspaceId, keptId, otherId }: Merge,
  merged: { at: Date; by: string },
): Promise<void> {
  await trx
    .updateTable('customers')
    .set({ merged_into: keptId, merged_at: merged.at, merged_by: merged.by })
    .where('workspace_id', '=', workspaceId)
    // What was merged into the other before leads on, so that every name is one step away from who has it now.
    .where(({ or, eb }) => or([eb('id', '=', otherId), eb('merged_into', '=', otherId)]))
    .execute();
}
