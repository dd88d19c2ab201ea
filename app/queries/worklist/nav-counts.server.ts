/* How many things wait for a member, as the navigation shows it. */

import { type RawBuilder, sql } from 'kysely';
import { db } from '#db/client.server';
import { countsIn, countUpToMost, sumUpToMost } from '#db/form/up-to-most.server';
import { hostsOf } from '#db/member/absences.server';
import { NOW } from '#db/now.server';
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
    ...(await countsIn({
      handoffs: onOwnTurn(member, hosts),
      corrections: corrections(member, isOwn ? hosts : null),
      latePaths: latePaths(member, hosts),
    })),
    questions: await countQuestions(member, isOwn ? hosts : null),
  };
}

/** How many onboardings wait for this member, as the menu, "three onboardings need you" and the demo’s cast say it: each part by its own index. */
export function onOwnTurn(
  { workspaceId, id }: { workspaceId: string; id: string },
  hosts: string[],
): RawBuilder<string> {
  const ofRep = sql`o.rep_member_id = ${id}::uuid`;
  const ofHost = sql`o.host_member_id in (${sql.join(hosts)})`;
  // Customer success is up, also where a first contact has passed since anybody looked (`turnSince`).
  const parts = [
    sql`${ofRep} and o.turn = 'sales'`,
    sql`${ofHost} and o.turn = 'cs'`,
    sql`${ofHost} and o.turn = 'customer' and o.next_due_at < ${NOW}`,
  ];
  const rows = parts.map(
    (part) => sql`(select from onboardings o where o.workspace_id = ${workspaceId}::uuid and ${part})`,
  );
  return countUpToMost(sql.join(rows, sql` union all `));
}

/** Corrections and additions that nobody has answered yet; of these hosts, or of all. */
export function corrections({ workspaceId }: MemberActor, hosts: string[] | null): RawBuilder<string> {
  const own = hosts && sql`and o.host_member_id in (${sql.join(hosts)})`;
  return sumUpToMost(sql`select o.corrections_waiting as count from onboardings o
    where o.workspace_id = ${workspaceId}::uuid and o.corrections_waiting > 0 and o.closed_at is null ${own ?? sql``}`);
}

/** As the board counts them: a step was due on a day of the workspace that has passed. */
function latePaths({ workspaceId, role, id }: MemberActor, hosts: string[]): RawBuilder<string> {
  const today = sql`(select (${NOW} at time zone w.time_zone)::date from workspaces w where w.id = ${workspaceId}::uuid)`;
  const own =
    role === 'sales'
      ? sql`and o.rep_member_id = ${id}::uuid`
      : role === 'cs'
        ? sql`and o.host_member_id in (${sql.join(hosts)})`
        : sql``;
  return countUpToMost(sql`select from onboardings o
    where o.workspace_id = ${workspaceId}::uuid and o.closed_at is null and o.path_steps_left > 0
      and coalesce(o.path_due_on, '9999-12-31'::date) < ${today} ${own}`);
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
