/*
 * Who tells an address. As with mail: a worker claims a delivery for a lease and counts the attempt, and only that
 * attempt writes what became of it. An address that is slow holds up itself alone.
 */
import { sql } from 'kysely';
import type { Became, Try } from '../../app/domain/webhook/delivery';
import { TRIES_KEPT } from '../../app/domain/webhook/delivery';
import type { Standing, TestData, ToldData } from '../../app/domain/webhook/told-data';
import type { Handle, Trx } from '../client.server';
import { NOW } from '../now.server';

export type DeliveryClaim = { id: string; attempt: number };

export const WEBHOOK_LEASE_SECONDS = 60;
/** Requests to one address at the same time; of one that fails, the next waits for the one before. */
const AT_ONCE = 4;
/** Of all addresses of one workspace. */
const OF_WORKSPACE = 30;

/**
 * Takes what is due, of each address a few, for one lease: first for those for whom least is under way, then what has
 * waited longest.
 */
export async function claimDeliveries(trx: Trx, limit: number): Promise<DeliveryClaim[]> {
  const { rows } = await sql<DeliveryClaim>`
    with busy as (
      select workspace_id, endpoint_id, count(*)::int as n from webhook_deliveries
      where state = 'sending' and lease_until >= ${NOW}
      group by workspace_id, endpoint_id
    ), addresses as (
      select w.id, w.workspace_id,
        coalesce((select n from busy where busy.endpoint_id = w.id), 0) as own,
        coalesce((select sum(n)::int from busy where busy.workspace_id = w.workspace_id), 0) as of_workspace,
        case when exists (
          select from webhook_deliveries f
          where f.endpoint_id = w.id and f.failures > 0 and f.state in ('queued', 'sending')
        ) then 1 else ${AT_ONCE}::int end as most
      from webhook_endpoints w
      where w.off_at is null
    ), waiting as (
      select d.id, d.due_at, a.workspace_id, a.of_workspace,
        a.own + row_number() over (partition by a.id order by d.due_at) as nth
      from addresses a
      cross join lateral (
        select id, due_at from webhook_deliveries
        where endpoint_id = a.id and due_at <= ${NOW}
          and (state = 'queued' or (state = 'sending' and lease_until < ${NOW}))
        order by due_at
        limit greatest(0, a.most - a.own)
        for update skip locked
      ) d
    ), shared as (
      select id, due_at,
        of_workspace + row_number() over (partition by workspace_id order by nth, due_at) as nth
      from waiting
    ), due as (
      select id from shared where nth <= ${OF_WORKSPACE} order by nth, due_at limit ${limit}
    )
    update webhook_deliveries n set
      state = 'sending',
      attempt = attempt + 1,
      lease_until = ${NOW} + make_interval(secs => ${WEBHOOK_LEASE_SECONDS}::int)
    from due where n.id = due.id
    returning n.id, n.attempt
  `.execute(trx);
  return rows;
}

/** What is claimed, with all that is told of it; undefined where another attempt has it by now. */
export async function loadDelivery(handle: Handle, claim: DeliveryClaim) {
  const row = await handle
    .selectFrom('webhook_deliveries as d')
    .innerJoin('webhook_endpoints as w', 'w.id', 'd.endpoint_id')
    .select(['d.id', 'd.workspace_id as workspaceId', 'd.endpoint_id as endpointId'])
    .select(['w.url', 'w.off_at as offAt', 'd.kind', 'd.happened_at as at', 'd.data', 'd.failures'])
    .where('d.id', '=', claim.id)
    .where('d.attempt', '=', claim.attempt)
    .where('d.state', '=', 'sending')
    .executeTakeFirst();
  if (!row) return;
  const data = row.data ?? dataOf(await loadHappened(handle, row));
  return { ...row, data, isKept: row.data !== null };
}

/** What happened, as long as it wasn't told yet. */
function loadHappened(handle: Handle, { id, workspaceId }: { id: string; workspaceId: string }) {
  return handle
    .selectFrom('webhook_deliveries as d')
    .innerJoin('onboardings as o', 'o.id', 'd.onboarding_id')
    .innerJoin('customers as cu', 'cu.id', 'o.customer_id')
    .innerJoin('events as e', 'e.id', 'd.event_id')
    .leftJoin('members as m', (join) =>
      join.onRef('m.workspace_id', '=', 'e.workspace_id').onRef('m.id', '=', 'e.actor_id'),
    )
    .leftJoin('contacts as c', (join) =>
      join.onRef('c.workspace_id', '=', 'e.workspace_id').onRef('c.id', '=', 'e.actor_id'),
    )
    .leftJoin('api_keys as k', (join) =>
      join.onRef('k.workspace_id', '=', 'e.workspace_id').onRef('k.id', '=', 'e.key_id'),
    )
    .select(['e.id as eventId', 'd.stood', 'd.stands'])
    .$narrowType<{ stands: Standing }>()
    .select(['e.statement_id as statementId', 'e.actor_kind as actorKind', 'e.actor_id as actorId'])
    .select(['m.name as member', 'c.name as contact', 'k.id as keyId', 'k.name as keyName'])
    .select(['o.id as onboardingId', 'o.crm_id as crmId', 'o.deal_name as dealName'])
    .select(['cu.id as customerId', 'cu.name as customer'])
    .where('d.workspace_id', '=', workspaceId)
    .where('d.id', '=', id)
    .executeTakeFirstOrThrow();
}

type Happened = Awaited<ReturnType<typeof loadHappened>>;

/** What is told: nothing that the published shape has no place for. */
function dataOf(row: Happened): ToldData {
  const { actorKind, actorId, keyId, keyName } = row;
  return {
    event_id: row.eventId,
    onboarding_id: row.onboardingId,
    statement_id: row.statementId,
    customer: { id: row.customerId, name: row.customer },
    deal: { external_id: row.crmId, name: row.dealName },
    actor:
      actorKind !== 'foyer' && actorId
        ? { kind: actorKind, id: actorId, name: row.member ?? row.contact }
        : null,
    key: keyId && keyName !== null ? { id: keyId, name: keyName } : null,
    current: row.stands,
    previous: row.stood,
  };
}

/** Keeps what is told, before it is told the first time. */
export async function keepData(
  handle: Handle,
  { id, attempt }: DeliveryClaim,
  data: ToldData | TestData,
): Promise<void> {
  await handle
    .updateTable('webhook_deliveries')
    .set({ data: JSON.stringify(data) })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('data', 'is', null)
    .execute();
}

/** Writes what became of a try; false when a later attempt has it by now. */
export async function writeTry(
  handle: Handle,
  { id, attempt }: DeliveryClaim,
  became: Became,
  one: Try,
): Promise<boolean> {
  const written = await handle
    .updateTable('webhook_deliveries')
    .set({
      state: became.state,
      lease_until: null,
      tries: sql<string>`(select jsonb_build_object('latest', jsonb_agg(t.one order by t.nth)) from (
        select one, nth from jsonb_array_elements(tries->'latest' || ${JSON.stringify([one])}::jsonb)
          with ordinality as a (one, nth) order by nth desc limit ${TRIES_KEPT}) t)`,
      ...(became.state === 'delivered' ? { delivered_at: NOW } : { failures: sql<number>`failures + 1` }),
      ...(became.state === 'queued' && {
        due_at: sql<Date>`${NOW} + make_interval(secs => ${became.waitSeconds}::float8)`,
      }),
    })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'sending')
    .executeTakeFirst();
  return written.numUpdatedRows > 0n;
}

/** Lets a claimed one go untold: its address is off by now. */
export async function dropDelivery(handle: Handle, { id, attempt }: DeliveryClaim): Promise<void> {
  await handle
    .updateTable('webhook_deliveries')
    .set({ state: 'cancelled', lease_until: null })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'sending')
    .execute();
}
