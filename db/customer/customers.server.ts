/* The customers of a workspace. One is found by its name as people hear it; two of one name are two on purpose. */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
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
