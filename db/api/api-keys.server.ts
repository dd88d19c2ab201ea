/* Keys by which programs come in: found by their hash alone. */
import { sql } from 'kysely';
import type { Scope } from '../../app/domain/api/scopes';
import type { Handle, Trx } from '../client.server';
import { NOW } from '../now.server';

export type NewKey = {
  id: string;
  workspaceId: string;
  memberId: string;
  name: string;
  tokenHash: string;
  ending: string;
  scopes: Scope[];
  madeAt: Date;
  expiresAt: Date;
};

export async function insertKey(trx: Trx, key: NewKey): Promise<void> {
  await trx
    .insertInto('api_keys')
    .values({
      id: key.id,
      workspace_id: key.workspaceId,
      member_id: key.memberId,
      name: key.name,
      token_hash: key.tokenHash,
      ending: key.ending,
      scopes: key.scopes,
      made_at: key.madeAt,
      expires_at: key.expiresAt,
    })
    .execute();
}

/** Whether there is a key of this id already, in whichever workspace. */
export async function isKeyMade(trx: Trx, id: string): Promise<boolean> {
  return (
    (await trx.selectFrom('api_keys').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  );
}

/** How many of a workspace work now. */
export async function countKeys(trx: Trx, workspaceId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('api_keys')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', NOW)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Those that work now, with the member that each acts for. */
const workingKeys = (handle: Handle) =>
  handle
    .selectFrom('api_keys as k')
    .innerJoin('members as m', (join) =>
      join.onRef('m.workspace_id', '=', 'k.workspace_id').onRef('m.id', '=', 'k.member_id'),
    )
    .where('k.revoked_at', 'is', null)
    .where('k.expires_at', '>', NOW)
    .where('m.disabled_at', 'is', null);

/** The key of this hash that works now, with the member it acts for; undefined for every other. */
export const keyOfHash = (handle: Handle, tokenHash: string) =>
  workingKeys(handle)
    .select(['k.id', 'k.workspace_id as workspaceId', 'k.name', 'k.scopes', 'k.expires_at as expiresAt'])
    .select(['m.id as memberId', 'm.role', 'm.name as member'])
    .select(sql<boolean>`k.used_at is null or k.used_at < ${NOW} - interval '1 hour'`.as('isUseOld'))
    .where('k.token_hash', '=', tokenHash)
    .executeTakeFirst();

/** Whether the key of this id works now. */
export async function doesKeyWork(
  handle: Handle,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<boolean> {
  const row = await workingKeys(handle)
    .select('k.id')
    .where('k.workspace_id', '=', workspaceId)
    .where('k.id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Why a key that was made opens nothing; with the access of its member it is revoked. Undefined for every other. */
export async function endOfKey(
  handle: Handle,
  tokenHash: string,
): Promise<'revoked' | 'expired' | undefined> {
  const key = await handle
    .selectFrom('api_keys')
    .select(['revoked_at', sql<boolean>`expires_at <= ${NOW}`.as('isExpired')])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  if (key?.revoked_at) return 'revoked';
  return key?.isExpired ? 'expired' : undefined;
}

/** Notes that it was used, once an hour. */
export async function noteKeyUse(handle: Handle, id: string): Promise<void> {
  await handle
    .updateTable('api_keys')
    .set({ used_at: NOW })
    .where('id', '=', id)
    .where((eb) =>
      eb.or([eb('used_at', 'is', null), eb('used_at', '<', sql<Date>`${NOW} - interval '1 hour'`)]),
    )
    .execute();
}

/** The keys that end with it, by their ids: one, or all of a member's that still work. */
export async function revokeKeys(
  trx: Trx,
  { workspaceId, id, memberId }: { workspaceId: string; id?: string; memberId?: string },
  at: Date,
): Promise<string[]> {
  const rows = await trx
    .updateTable('api_keys')
    .set({ revoked_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('revoked_at', 'is', null)
    .$if(id !== undefined, (query) => query.where('id', '=', id as string))
    .$if(memberId !== undefined, (query) => query.where('member_id', '=', memberId as string))
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}
