/* How many things wait for a member, as the navigation shows it. */

import { sql } from 'kysely';
import { db } from '#db/client.server';
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
  const corrections = await db()
    .selectFrom('answers as a')
    .innerJoin('onboardings as o', 'o.id', 'a.onboarding_id')
    .leftJoin('resolutions as r', 'r.answer_id', 'a.id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('a.workspace_id', '=', member.workspaceId)
    .where('o.closed_at', 'is', null)
    .where('a.kind', 'in', ['corrected', 'added'])
    .where('a.withdrawn_at', 'is', null)
    .where('r.id', 'is', null)
    .$if(isOwn, (query) => query.where('o.host_member_id', 'in', hosts))
    .executeTakeFirstOrThrow();
  return {
    handoffs: await countOwnTurn(member, hosts),
    corrections: Number(corrections.count),
    questions: await countQuestions(member, isOwn ? hosts : null),
    latePaths: await countLatePaths(member, hosts),
  };
}

/** Places where a contact asked and nobody has answered; each of them makes it the turn of customer success. */
async function countQuestions(member: MemberActor, hosts: string[] | null): Promise<number> {
  const row = await db()
    .selectFrom('onboardings as o')
    .innerJoin('messages as m', 'm.onboarding_id', 'o.id')
    .select(({ fn }) => fn.count<number>('m.place_id').distinct().as('count'))
    .where('o.workspace_id', '=', member.workspaceId)
    .where('o.turn', '=', 'cs')
    .$if(hosts !== null, (query) => query.where('o.host_member_id', 'in', hosts ?? []))
    .where(IS_UNANSWERED)
    .where(IS_LIVE)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** As the board counts them: a step was due on a day of the workspace that has passed. */
async function countLatePaths(member: MemberActor, hosts: string[]): Promise<number> {
  const row = await db()
    .selectFrom('onboardings as o')
    .innerJoin('workspaces as w', 'w.id', 'o.workspace_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('o.workspace_id', '=', member.workspaceId)
    .where('o.closed_at', 'is', null)
    .where('o.path_steps_left', '>', 0)
    .where(
      sql<boolean>`coalesce(o.path_due_on, '9999-12-31'::date) < (${NOW} at time zone w.time_zone)::date`,
    )
    .$if(member.role === 'sales', (query) => query.where('o.rep_member_id', '=', member.id))
    .$if(member.role === 'cs', (query) => query.where('o.host_member_id', 'in', hosts))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How many onboardings wait for this member, as "three things need you" counts them. */
async function countOwnTurn(member: MemberActor, hosts: string[]): Promise<number> {
  const row = await db()
    .selectFrom('onboardings as o')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('o.workspace_id', '=', member.workspaceId)
    .where((eb) =>
      eb.or([
        eb.and([eb('o.rep_member_id', '=', member.id), eb('o.turn', '=', 'sales')]),
        eb.and([eb('o.host_member_id', 'in', hosts), IS_TURN_OF_HOST]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return row.count;
}
