/* The news of a week: to whom, and what of their customers it tells. */
import { sql } from 'kysely';
import type { Handle, Trx } from '../client.server';
import { NOW } from '../now.server';
import { CUSTOMER_APART } from '../onboarding/deal-beside.server';
import { isGivenTo } from '../path/given-to.server';
import { reckoningsOf } from '../workspace/workspaces.server';

/** Members whose alarm rings, locked; those whom another process looks at are left to it. */
export async function membersToDigest(trx: Trx, limit: number) {
  const rows = await trx
    .selectFrom('members as m')
    .select([
      'm.id',
      'm.workspace_id as workspaceId',
      'm.role',
      'm.time_zone as timeZone',
      'm.created_at as since',
    ])
    .where('m.digest_at', '<=', NOW)
    .where('m.disabled_at', 'is', null)
    .orderBy('m.digest_at')
    .limit(limit)
    .forUpdate('m')
    .skipLocked()
    .execute();
  const reckoningOf = await reckoningsOf(
    trx,
    rows.map((row) => row.workspaceId),
  );
  return rows.map((row) => ({ ...row, calendar: reckoningOf(row.workspaceId).calendar }));
}

const MOST = 200;

/** Onboardings under way, by deadline; those of one member of customer success, or of everyone. */
export function underWay(handle: Handle, workspaceId: string, hostId: string | null) {
  return handle
    .selectFrom('onboardings as o')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .innerJoin('members as rep', 'rep.id', 'o.rep_member_id')
    .innerJoin('members as host', 'host.id', 'o.host_member_id')
    .select([CUSTOMER_APART.as('customer'), 'o.turn', 'o.next_due_at as dueAt'])
    .select(['rep.id as repId', 'rep.name as rep', 'host.id as hostId', 'host.name as host'])
    .select(['rep.called as repCalled', 'host.called as hostCalled'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.turn', '!=', 'nobody')
    .$if(hostId !== null, (query) => query.where('o.host_member_id', '=', hostId as string))
    .orderBy('o.next_due_at')
    .orderBy('o.id')
    .limit(MOST)
    .execute();
}

/** Customers who settled since a moment, in the order they did. */
export async function settledSince(
  handle: Handle,
  workspaceId: string,
  hostId: string | null,
  since: Date,
): Promise<string[]> {
  const rows = await handle
    .selectFrom('events as e')
    .innerJoin('onboardings as o', 'o.id', 'e.onboarding_id')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .select((eb) => ['c.name', eb.fn.max('e.at').as('at')])
    .where('e.workspace_id', '=', workspaceId)
    .where('e.kind', '=', 'settled')
    .where('e.at', '>=', since)
    .where('o.stage', '=', 'settled')
    .$if(hostId !== null, (query) => query.where('o.host_member_id', '=', hostId as string))
    .groupBy(['o.id', 'c.name'])
    .orderBy('at')
    .limit(MOST)
    .execute();
  return rows.map((row) => row.name);
}

/** Paths that are late on an ISO day, or at risk, the longest late first; of one host, or of everyone. */
export async function pathsOffCourse(
  handle: Handle,
  workspaceId: string,
  hostId: string | null,
  today: string,
): Promise<{ customer: string; lateSince: string | null }[]> {
  const rows = await handle
    .selectFrom('onboardings as o')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .select([CUSTOMER_APART.as('customer'), 'o.path_due_on as dueOn'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.closed_at', 'is', null)
    .where('o.path_steps_left', '>', 0)
    .where((eb) => eb.or([eb('o.path_due_on', '<', today), eb('o.path_is_at_risk', '=', true)]))
    .$if(hostId !== null, (query) => query.where('o.host_member_id', '=', hostId as string))
    .orderBy(sql`coalesce(o.path_due_on, '9999-12-31'::date)`)
    .orderBy('o.id')
    .limit(MOST)
    .execute();
  return rows.map(({ customer, dueOn }) => ({
    customer,
    lateSince: dueOn !== null && dueOn < today ? dueOn : null,
  }));
}

/** Paths on which a step of ours is due by an ISO day, where a member looks after the customer or was given a step. */
export function pathsWithStepsOf(
  handle: Handle,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
  until: string,
) {
  return handle
    .selectFrom('onboardings as o')
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .select(['o.id', CUSTOMER_APART.as('customer'), 'o.host_member_id as hostId'])
    .where('o.workspace_id', '=', workspaceId)
    .where('o.closed_at', 'is', null)
    .where('o.path_steps_left', '>', 0)
    .where('o.path_ours_due_on', '<=', until)
    .where((eb) => eb.or([eb('o.host_member_id', '=', memberId), isGivenTo(memberId)]))
    .orderBy('o.path_ours_due_on')
    .orderBy('o.id')
    .limit(MOST)
    .execute();
}
