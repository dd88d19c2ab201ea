/*
 * What is owed to the CRM: of each deal its newest state alone, owed in the transaction that changes it. Claimed for a
 * lease as mail and webhooks are; what changed while it was on its way stays owed.
 */
import { sql } from 'kysely';
import type { WrittenFields } from '../../app/domain/crm/written-fields';
import type { Handle, Trx } from '../client.server';
import { wakeWorker } from '../mail/wake.server';
import { NOW } from '../now.server';
import { CRM_LEASE_SECONDS } from './crm-reads.server';

type Which = { workspaceId: string; onboardingId: string };
type Of = { workspaceId: string; connectionId: string };

export type WriteClaim = {
  onboardingId: string;
  dealId: string;
  attempt: number;
  wanted: number;
  failures: number;
  /** What stands there; null where nobody knows. */
  written: WrittenFields | null;
};

/** Owes the state of an onboarding to the CRMs of its workspace, where it has the id of a deal. */
export async function oweWriting(trx: Trx, { workspaceId, onboardingId }: Which, at: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into crm_writes (workspace_id, onboarding_id, connection_id, due_at)
    select o.workspace_id, o.id, c.id, ${at} from crm_connections c
    join onboardings o on o.workspace_id = c.workspace_id and o.id = ${onboardingId} and o.crm_id is not null
    where c.workspace_id = ${workspaceId}
    on conflict (connection_id, onboarding_id) do update set
      wanted = crm_writes.wanted + 1,
      due_at = least(coalesce(crm_writes.due_at, excluded.due_at), excluded.due_at)
    returning onboarding_id as id
  `.execute(trx);
  if (rows.length > 0) await wakeWorker(trx, onboardingId, at, at);
}

/** Owes all onboardings of a workspace that have the id of a deal: it was connected just now. */
export async function oweWritingAll(trx: Trx, { workspaceId, connectionId }: Of, at: Date): Promise<void> {
  await sql`
    insert into crm_writes (workspace_id, onboarding_id, connection_id, due_at)
    select o.workspace_id, o.id, ${connectionId}, ${at} from onboardings o
    where o.workspace_id = ${workspaceId} and o.crm_id is not null and o.closed_at is null
    on conflict (connection_id, onboarding_id) do nothing
  `.execute(trx);
}

/** Takes what is due of one connection, for one lease. */
export async function claimWrites(trx: Trx, { connectionId }: Of, limit: number): Promise<WriteClaim[]> {
  const { rows } = await sql<WriteClaim>`
    with due as (
      select w.connection_id, w.onboarding_id, o.crm_id from crm_writes w
      join onboardings o on o.workspace_id = w.workspace_id and o.id = w.onboarding_id
      where w.connection_id = ${connectionId} and w.due_at <= ${NOW}
        and (w.lease_until is null or w.lease_until < ${NOW}) and o.crm_id is not null
      order by w.due_at limit ${limit} for update of w skip locked
    )
    update crm_writes w set
      attempt = attempt + 1,
      lease_until = ${NOW} + make_interval(secs => ${CRM_LEASE_SECONDS}::int)
    from due where w.connection_id = due.connection_id and w.onboarding_id = due.onboarding_id
    returning w.onboarding_id as "onboardingId", due.crm_id as "dealId", w.attempt, w.wanted, w.failures,
      case when w.deal_id = due.crm_id and w.gone_at is null then w.written end as written
  `.execute(trx);
  return rows;
}

/** Writes what the CRM has now; changed meanwhile, it stays owed. Nothing where a later attempt has it. */
export async function noteWritten(
  handle: Handle,
  { connectionId }: Of,
  claim: WriteClaim,
  became: { written: WrittenFields } | { isGone: true },
): Promise<void> {
  await handle
    .updateTable('crm_writes')
    .set({
      lease_until: null,
      failures: 0,
      due_at: sql<Date | null>`case when wanted > ${claim.wanted} then due_at end`,
      deal_id: claim.dealId,
      ...('written' in became
        ? { written: JSON.stringify(became.written), written_at: NOW, gone_at: null }
        : { gone_at: NOW }),
    })
    .where('connection_id', '=', connectionId)
    .where('onboarding_id', '=', claim.onboardingId)
    .where('attempt', '=', claim.attempt)
    .execute();
}

export async function putOffWrites(
  handle: Handle,
  { connectionId }: Of,
  claims: readonly WriteClaim[],
  seconds: number,
): Promise<void> {
  for (const { onboardingId, attempt } of claims)
    await handle
      .updateTable('crm_writes')
      .set({
        lease_until: null,
        failures: sql<number>`failures + 1`,
        due_at: sql<Date>`${NOW} + make_interval(secs => ${seconds}::float8)`,
      })
      .where('connection_id', '=', connectionId)
      .where('onboarding_id', '=', onboardingId)
      .where('attempt', '=', attempt)
      .execute();
}

/** Whether some were put off, since the CRM refuses them. */
export async function areRefused(handle: Handle, { connectionId }: Of): Promise<boolean> {
  const row = await handle
    .selectFrom('crm_writes')
    .select('onboarding_id')
    .where('connection_id', '=', connectionId)
    .where('due_at', '>', NOW)
    .where('failures', '>', 0)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function forgetWrites(trx: Trx, { connectionId }: Of): Promise<void> {
  await trx.deleteFrom('crm_writes').where('connection_id', '=', connectionId).execute();
}

/** How many deals the CRM doesn't have as they stand here. */
export async function waitingWrites(handle: Handle, { connectionId }: Of): Promise<number> {
  const { count } = await handle
    .selectFrom('crm_writes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('connection_id', '=', connectionId)
    .where('due_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
