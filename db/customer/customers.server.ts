/* The customers of a workspace. One is found by its name as people hear it; two of one name are two on purpose. */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Handle, Trx } from '../client.server';

/** As many of one name as anybody can tell apart. */
const MOST_NAMESAKES = 20;

/** Those of this name, whatever capitals and spaces it is written with; the latest first. */
export function customersCalled(
  handle: Handle,
  workspaceId: string,
  name: string,
): Promise<{ id: string; name: string }[]> {
  return handle
    .selectFrom('customers')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .where('merged_into', 'is', null)
    .where(sql<string>`customer_key(name)`, '=', sql<string>`customer_key(${name})`)
    .orderBy('id', 'desc')
    .limit(MOST_NAMESAKES)
    .execute();
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
