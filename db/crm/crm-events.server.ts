/* Events that the CRM told of, each once. What they say is read from the CRM itself. */
import { sql } from 'kysely';
import type { CrmEvent } from '../../app/domain/crm/crm';
import type { Handle, Trx } from '../client.server';
import { NOW } from '../now.server';
import { wantRead } from './crm-reads.server';

type Of = { workspaceId: string; connectionId: string };

/** Keeps those that aren't known yet, and has their deals read; how many there were. */
export async function keepEvents(trx: Trx, of: Of, events: readonly CrmEvent[], at: Date): Promise<number> {
  // The same ones arrive at once: in one order, so that no two wait for each other.
  const distinct = [...new Map(events.map((event) => [event.id, event])).values()].sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );
  if (distinct.length === 0) return 0;
  const kept = await trx
    .insertInto('crm_events')
    .values(
      distinct.map(({ id, dealId, kind, happenedAt }) => ({
        workspace_id: of.workspaceId,
        connection_id: of.connectionId,
        id,
        deal_id: dealId,
        kind,
        happened_at: happenedAt,
        received_at: at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['connection_id', 'id']).doNothing())
    .returning('deal_id as dealId')
    .execute();
  await wantRead(trx, of, [...new Set(kept.map(({ dealId }) => dealId))], at);
  return kept.length;
}

export async function forgetEvents(trx: Trx, { connectionId }: Of): Promise<void> {
  await trx.deleteFrom('crm_events').where('connection_id', '=', connectionId).execute();
}

/** Forgets what came in longer ago than a source repeats itself, an interval; how many there were. */
export async function tidyEvents(handle: Handle, kept: string): Promise<bigint> {
  const { numAffectedRows } = await sql`
    delete from crm_events where received_at < ${NOW} - ${kept}::interval`.execute(handle);
  return numAffectedRows ?? 0n;
}

/** When an event came in last; null where none ever did. */
export async function lastEventOf(handle: Handle, { connectionId }: Of): Promise<Date | null> {
  const row = await handle
    .selectFrom('crm_events')
    .select((eb) => eb.fn.max('received_at').as('at'))
    .where('connection_id', '=', connectionId)
    .where('received_at', '<=', NOW)
    .executeTakeFirst();
  return row?.at ?? null;
}
