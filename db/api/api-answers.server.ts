/* What writes of programs were answered, by the key that each request brought: kept for a day. */
import { sql } from 'kysely';
import type { Handle, Trx } from '../client.server';
import { NOW } from '../now.server';

export type RequestOf = { workspaceId: string; keyId: string; requestKey: string; requestHash: string };

export type Claim =
  /** Nobody answers it but whoever asked now. */
  | { is: 'ours' }
  | { is: 'answered'; status: number; body: string }
  | { is: 'being_answered' }
  | { is: 'another_request' };

/** After that, whoever was answering it is gone. */
const ANSWERING_LASTS = sql`interval '60 seconds'`;
const KEPT = sql`interval '24 hours'`;

/** Takes a request to be answered, unless it was, or somebody does just now. */
export async function claimRequest(
  handle: Handle,
  { workspaceId, keyId, requestKey, requestHash }: RequestOf,
): Promise<Claim> {
  const { rows } = await sql<{ key_id: string }>`
    insert into api_answers as a (key_id, request_key, workspace_id, request_hash, claimed_at)
    values (${keyId}, ${requestKey}, ${workspaceId}, ${requestHash}, ${NOW})
    on conflict (key_id, request_key) do update
      set request_hash = excluded.request_hash, claimed_at = excluded.claimed_at, status = null, body = null
      where a.claimed_at <= excluded.claimed_at - ${KEPT}
        or (a.status is null and a.request_hash = excluded.request_hash
          and a.claimed_at <= excluded.claimed_at - ${ANSWERING_LASTS})
    returning key_id
  `.execute(handle);
  if (rows.length > 0) return { is: 'ours' };
  const before = await handle
    .selectFrom('api_answers')
    .select(['request_hash', 'status', 'body'])
    .where('key_id', '=', keyId)
    .where('request_key', '=', requestKey)
    .executeTakeFirst();
  if (before && before.request_hash !== requestHash) return { is: 'another_request' };
  if (!before || before.status === null || before.body === null) return { is: 'being_answered' };
  return { is: 'answered', status: before.status, body: before.body };
}

/** Keeps what it was answered; with null, it may be asked again. */
export async function keepAnswer(
  handle: Handle,
  { keyId, requestKey }: Pick<RequestOf, 'keyId' | 'requestKey'>,
  answer: { status: number; body: string } | null,
): Promise<void> {
  if (answer)
    await handle
      .updateTable('api_answers')
      .set(answer)
      .where('key_id', '=', keyId)
      .where('request_key', '=', requestKey)
      .execute();
  else
    await handle
      .deleteFrom('api_answers')
      .where('key_id', '=', keyId)
      .where('request_key', '=', requestKey)
      .execute();
}

/** Forgets all answers of a workspace: names may stand in them that are to be in no row any more. */
export async function forgetAnswers(trx: Trx, workspaceId: string): Promise<void> {
  await trx.deleteFrom('api_answers').where('workspace_id', '=', workspaceId).execute();
}

/** Forgets what was answered longer ago than `kept`, an interval; how many there were. */
export async function tidyAnswers(handle: Handle, kept: string): Promise<bigint> {
  const { numAffectedRows } = await sql`
    delete from api_answers where claimed_at < ${NOW} - ${kept}::interval
  `.execute(handle);
  return numAffectedRows ?? 0n;
}
