/*
 * What is owed to addresses, written in the transaction that makes it true: one delivery of each event for each address
 * that is on and chose its topic. How the onboarding stands is noted with it, before and after.
 */
import { sql } from 'kysely';
import type { OnboardingEventKind } from '../../app/domain/onboarding/event';
import { topicOf } from '../../app/domain/webhook/kinds-of-topics';
import { type Standing, TEST, type TestData } from '../../app/domain/webhook/told-data';
import type { Handle, Trx } from '../client.server';
import { wakeWorker } from '../mail/wake.server';
import { NOW } from '../now.server';

type Which = { workspaceId: string; onboardingId: string };

type Happened = Which & { eventId: string; kind: OnboardingEventKind; at: Date };

/** As it is in the row of the onboarding `o`. */
const STANDS = sql`jsonb_build_object(
  'stage', o.stage, 'turn', o.turn, 'is_closed', o.closed_at is not null,
  'sales_owner_id', o.rep_member_id, 'cs_owner_id', o.host_member_id)`;

/** Owes an event to whoever chose to be told. `stood` is how it was when whoever changes it began, where that is known. */
export async function oweDeliveries(
  handle: Handle,
  { workspaceId, onboardingId, eventId, kind, at }: Happened,
  stood: Standing | null,
): Promise<void> {
  const topic = topicOf(kind);
  if (topic === null) return;
  const { rows } = await sql<{ id: string }>`
    insert into webhook_deliveries
      (workspace_id, onboarding_id, endpoint_id, event_id, kind, happened_at, due_at, stood, stands)
    select w.workspace_id, o.id, w.id, ${eventId}, ${kind}, ${at}, ${at},
      case when o.created_at <> ${at} then coalesce(${stood && JSON.stringify(stood)}::jsonb, ${STANDS}) end, ${STANDS}
    from webhook_endpoints w
    join onboardings o on o.workspace_id = w.workspace_id and o.id = ${onboardingId}
    where w.workspace_id = ${workspaceId} and w.off_at is null and ${topic} = any (w.topics)
    returning id
  `.execute(handle);
  const [first] = rows;
  if (first) await wakeWorker(handle, first.id, at, at);
}

/** Owes a test to one address; false where the same form owed it before. */
export async function oweTest(
  trx: Trx,
  { workspaceId, endpointId, id }: { workspaceId: string; endpointId: string; id: string },
  data: TestData,
  at: Date,
): Promise<boolean> {
  const owed = await trx
    .insertInto('webhook_deliveries')
    .values({
      id,
      workspace_id: workspaceId,
      endpoint_id: endpointId,
      kind: TEST,
      happened_at: at,
      due_at: at,
      data: JSON.stringify(data),
      tries: JSON.stringify({ latest: [] }),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if (owed.numInsertedOrUpdatedRows === 0n) return false;
  await wakeWorker(trx, id, at, at);
  return true;
}

/** How the onboarding stands at the end of this transaction, for all that was owed in it. */
export async function noteStanding(trx: Trx, { workspaceId, onboardingId }: Which): Promise<void> {
  await sql`
    update webhook_deliveries d set stands = ${STANDS}
    from onboardings o
    where d.workspace_id = ${workspaceId} and d.onboarding_id = ${onboardingId} and d.made_in = txid_current()
      and o.workspace_id = d.workspace_id and o.id = d.onboarding_id
  `.execute(trx);
}

/** Calls off all that waits for an address that is off; what is under way ends by itself. */
export async function callOffDeliveries(
  trx: Trx,
  { workspaceId, endpointId }: { workspaceId: string; endpointId: string },
): Promise<void> {
  await trx
    .updateTable('webhook_deliveries')
    .set({ state: 'cancelled' })
    .where('workspace_id', '=', workspaceId)
    .where('endpoint_id', '=', endpointId)
    .where('state', '=', 'queued')
    .execute();
}

/** All that an address was told, and all that waits for it. */
export const removeDeliveries = (
  trx: Trx,
  { workspaceId, endpointId }: { workspaceId: string; endpointId: string },
): Promise<unknown> =>
  trx
    .deleteFrom('webhook_deliveries')
    .where('workspace_id', '=', workspaceId)
    .where('endpoint_id', '=', endpointId)
    .execute();

/** Owes one that has ended once more, under its own id; false where it hasn't. */
export async function oweAgain(
  trx: Trx,
  { workspaceId, endpointId, id }: { workspaceId: string; endpointId: string; id: string },
  now: Date,
): Promise<boolean> {
  const owed = await trx
    .updateTable('webhook_deliveries')
    .set({ state: 'queued', due_at: now, failures: 0 })
    .where('workspace_id', '=', workspaceId)
    .where('endpoint_id', '=', endpointId)
    .where('id', '=', id)
    .where('state', 'in', ['delivered', 'failed', 'cancelled'])
    .executeTakeFirst();
  if (owed.numUpdatedRows === 0n) return false;
  await wakeWorker(trx, id, now, now);
  return true;
}

/** Forgets what ended longer ago than `kept`, an interval; how many there were. */
export async function tidyDeliveries(handle: Handle, kept: string): Promise<bigint> {
  const { numAffectedRows } = await sql`
    delete from webhook_deliveries
    where happened_at < ${NOW} - ${kept}::interval and state in ('delivered', 'failed', 'cancelled')
  `.execute(handle);
  return numAffectedRows ?? 0n;
}
