/* How many things wait for a member, as the navigation shows it. */

import { sql } from 'kysely';
import { db } from '#db/client.server';
import { sumUpToMost, upToMost } from '#db/form/up-to-most.server';
import { hostsOf } from '#db/member/absences.server';
import { NOW } from '#db/now.server';
import { IS_TURN_OF_HOST } from '#db/onboarding/turns.server';
import { IS_LIVE, IS_UNANSWERED } from '#db/thread/messages.server';
import type { MemberActor } from '../../domain/onboarding/access';

export type NavCounts = { handoffs: number; corrections: number; questions: number; latePaths: number };

/**
 * Handoffs on the member's own turn; corrections and questions waiting for an answer, and paths that are late: their own,
 * or all for leads and admins.
 */
export async function navCounts(member: MemberActor): Promise<NavCounts> {
  const isOwn = member.role === 'sales' || member.role === 'cs';
  const hosts = await hostsOf(db(), member);
  return {
    handoffs: await countOwnTurn(member, hosts),
    corrections: await countCorrections(member, isOwn ? hosts : null),
    questions: await countQuestions(member, isOwn ? hosts : null),
    latePaths: await countLatePaths(member, hosts),
  };
}

/** Corrections and additions that nobody has answered yet. */
function countCorrections({ workspaceId }: MemberActor, hosts: string[] | null): Promise<number> {
  const own = hosts && sql`and o.host_member_id in (${sql.join(hosts)})`;
  return sumUpToMost(sql`select o.corrections_waiting as count from onboardings o
    where o.workspace_id = ${workspaceId}::uuid and o.corrections_waiting > 0 and o.closed_at is null ${own ?? sql``}`);
}

/** Places where a contact asked and nobody has answered; each of them makes it the turn of customer success. */
async function countQuestions(member: MemberActor, hosts: string[] | null): Promise<number> {
  const row = await db()
    .selectFrom('onboardings as o')
    .innerJoin('messages as m', 'm.onboarding_id', 'o.id')
    .select(({ fn }) => fn.count<number>('m.place_id').distinct().as('count'))
    .where('o.workspace_id', '=', member.workspaceId)
    .where(sql<boolean>`o.turn = 'cs'`)
    .$if(hosts !== null, (query) => query.where('o.host_member_id', 'in', hosts ?? []))
    .where(IS_UNANSWERED)
    .where(IS_LIVE)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** As the board counts them: a step was due on a day of the workspace that has passed. */
function countLatePaths({ workspaceId, role, id }: MemberActor, hosts: string[]): Promise<number> {
  const today = sql`(select (${NOW} at time zone w.time_zone)::date from workspaces w where w.id = ${workspaceId}::uuid)`;
  const own =
    role === 'sales'
      ? sql`and o.rep_member_id = ${id}::uuid`
      : role === 'cs'
        ? sql`and o.host_member_id in (${sql.join(hosts)})`
        : sql``;
  return upToMost(sql`select from onboardings o
    where o.workspace_id = ${workspaceId}::uuid and o.closed_at is null and o.path_steps_left > 0
      and coalesce(o.path_due_on, '9999-12-31'::date) < ${today} ${own}`);
}

/** How many onboardings wait for this member, as the menu, "three onboardings need you" and the demo’s cast say it: each part by its own index. */
export async function countOwnTurn(
  { workspaceId, id }: { workspaceId: string; id: string },
  hosts: string[],
): Promise<number> {
  const { rows } = await sql<{ count: string }>`select
    (select count(*) from onboardings o where o.workspace_id = ${workspaceId}::uuid
      and o.rep_member_id = ${id}::uuid and o.turn = 'sales')
    + (select count(*) from onboardings o where o.workspace_id = ${workspaceId}::uuid
      and o.host_member_id in (${sql.join(hosts)}) and ${IS_TURN_OF_HOST}) as count`.execute(db());
  return Number(rows[0]?.count ?? 0);
}
