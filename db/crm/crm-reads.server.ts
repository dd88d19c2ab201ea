/*
 * Deals that are to be read from the CRM. A worker claims some for a lease and counts the attempt, and only that attempt
 * writes what came of it; what was told meanwhile has it read once more. An older state is never applied over a newer.
 */
import { sql } from 'kysely';
import type { CrmChange } from '../../app/domain/crm/crm';
import type { DealTrouble } from '../../app/domain/crm/deal-trouble';
import { isNews } from '../../app/domain/crm/version';
import type { Handle, Trx } from '../client.server';
import { NOW } from '../now.server';

type Of = { workspaceId: string; connectionId: string };

export type ReadClaim = {
  dealId: string;
  attempt: number;
  wanted: number;
  failures: number;
  version: Date | null;
  owner: string | null;
  company: string | null;
};

export const CRM_LEASE_SECONDS = 120;

/** Something is told of these: they are read, however often they were. In one order, so that no two wait for each other. */
export async function wantRead(trx: Trx, of: Of, dealIds: readonly string[], at: Date): Promise<void> {
  if (dealIds.length === 0) return;
  await sql`
    insert into crm_reads (workspace_id, connection_id, deal_id, due_at)
    select ${of.workspaceId}, ${of.connectionId}, deal_id, ${at} from unnest(${[...dealIds]}::text[]) as t (deal_id)
    order by deal_id
    on conflict (connection_id, deal_id) do update
    set wanted = crm_reads.wanted + 1, due_at = least(coalesce(crm_reads.due_at, excluded.due_at), excluded.due_at)
  `.execute(trx);
}

/** Of these changes, those that are newer than what was read have their deals read; how many there are. */
export async function wantChanged(
  trx: Trx,
  of: Of,
  changes: readonly CrmChange[],
  at: Date,
): Promise<number> {
  if (changes.length === 0) return 0;
  const known = await trx
    .selectFrom('crm_reads')
    .select(['deal_id as id', 'version'])
    .where('connection_id', '=', of.connectionId)
    .where(
      'deal_id',
      'in',
      changes.map(({ id }) => id),
    )
    .execute();
  const versions = new Map(known.map(({ id, version }) => [id, version]));
  const newer = changes.filter(({ id, version }) => isNews(version, versions.get(id) ?? null, at));
  await wantRead(trx, of, [...new Set(newer.map(({ id }) => id))], at);
  return newer.length;
}

/** Takes what is due of one connection, for one lease. */
export async function claimReads(trx: Trx, { connectionId }: Of, limit: number): Promise<ReadClaim[]> {
  const { rows } = await sql<ReadClaim>`
    with due as (
      select connection_id, deal_id from crm_reads
      where connection_id = ${connectionId} and due_at <= ${NOW}
        and (lease_until is null or lease_until < ${NOW})
      order by due_at limit ${limit} for update skip locked
    )
    update crm_reads r set
      attempt = attempt + 1,
      lease_until = ${NOW} + make_interval(secs => ${CRM_LEASE_SECONDS}::int)
    from due where r.connection_id = due.connection_id and r.deal_id = due.deal_id
    returning r.deal_id as "dealId", r.attempt, r.wanted, r.failures, r.version, r.owner, r.company
  `.execute(trx);
  return rows;
}

export type ReadResult = {
  /** Left out where it is gone. */
  version?: Date;
  owner?: string | null;
  /** Left out where nothing of it was followed. */
  company?: string | undefined;
  /** Left out where nothing was followed. */
  trouble?: DealTrouble | null;
  isGone: boolean;
};

/** Writes what came of reading one; nothing where a later attempt has it. Told of meanwhile, it stays due. */
export async function writeRead(
  handle: Handle,
  { connectionId }: Of,
  claim: ReadClaim,
  { version, owner, company, trouble, isGone }: ReadResult,
): Promise<void> {
  await handle
    .updateTable('crm_reads')
    .set({
      lease_until: null,
      failures: 0,
      due_at: sql<Date | null>`case when wanted > ${claim.wanted} then due_at end`,
      read_at: NOW,
      ...(trouble !== undefined && { trouble }),
      gone_at: isGone ? sql<Date>`coalesce(gone_at, ${NOW})` : null,
      ...(version && { version }),
      ...(owner !== undefined && { owner }),
      ...(company && { company }),
    })
    .where('connection_id', '=', connectionId)
    .where('deal_id', '=', claim.dealId)
    .where('attempt', '=', claim.attempt)
    .execute();
}

/** Lets go of what was claimed, since the CRM didn't answer. */
export async function putOffReads(
  handle: Handle,
  { connectionId }: Of,
  claims: readonly ReadClaim[],
): Promise<void> {
  for (const { dealId, attempt } of claims)
    await handle
      .updateTable('crm_reads')
      .set({ lease_until: null, due_at: NOW })
      .where('connection_id', '=', connectionId)
      .where('deal_id', '=', dealId)
      .where('attempt', '=', attempt)
      .execute();
}

/** Puts off one that could not be read or kept, and says why. */
export async function noteUnread(
  handle: Handle,
  { connectionId }: Of,
  { dealId, attempt }: ReadClaim,
  trouble: DealTrouble,
  seconds: number,
): Promise<void> {
  await handle
    .updateTable('crm_reads')
    .set({
      lease_until: null,
      failures: sql<number>`failures + 1`,
      due_at: sql<Date>`${NOW} + make_interval(secs => ${seconds}::float8)`,
      read_at: NOW,
      trouble,
    })
    .where('connection_id', '=', connectionId)
    .where('deal_id', '=', dealId)
    .where('attempt', '=', attempt)
    .execute();
}

export async function forgetReads(trx: Trx, { connectionId }: Of): Promise<void> {
  await trx.deleteFrom('crm_reads').where('connection_id', '=', connectionId).execute();
}

/** Deals of which something could not be followed, the latest first. */
export function readsInTrouble(handle: Handle, { workspaceId, connectionId }: Of, limit: number) {
  return handle
    .selectFrom('crm_reads as r')
    .leftJoin('onboardings as o', (join) =>
      join.onRef('o.workspace_id', '=', 'r.workspace_id').onRef('o.crm_id', '=', 'r.deal_id'),
    )
    .leftJoin('customers as c', 'c.id', 'o.customer_id')
    .select(['r.deal_id as dealId', 'r.trouble', 'r.owner', 'r.gone_at as goneAt', 'r.read_at as readAt'])
    .select(['o.id as onboardingId', 'c.name as customer', 'o.deal_name as dealName'])
    .where('r.workspace_id', '=', workspaceId)
    .where('r.connection_id', '=', connectionId)
    .where((eb) =>
      eb.or([
        eb('r.trouble', 'is not', null),
        eb.and([eb('r.gone_at', 'is not', null), eb('o.id', 'is not', null)]),
      ]),
    )
    .orderBy('r.read_at', 'desc')
    .limit(limit)
    .execute();
}
