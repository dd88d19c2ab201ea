/* Which corrections wait for a member, by their ids, the oldest first. */
import { sql } from 'kysely';
import { db } from '#db/client.server';
import { countsIn, countUpToMost } from '#db/form/up-to-most.server';
import { hostsOf } from '#db/member/absences.server';
import { IS_WAITING } from '#db/review/waiting.server';
import type { Member } from '../../auth/member/member.server';
import { corrections } from '../worklist/nav-counts.server';

/** The oldest stand at the onboardings that wait longest: of no others are any read. */
export async function waitingFor(member: Member, limit: number): Promise<string[]> {
  const hosts = await hostsOf(db(), member);
  const rows = await db()
    .with('longest', (query) =>
      query
        .selectFrom('onboardings as o')
        .select('o.id')
        .where('o.workspace_id', '=', member.workspaceId)
        .where(sql<boolean>`o.corrections_waiting > 0 and o.closed_at is null`)
        .$if(member.role === 'cs', (own) => own.where('o.host_member_id', 'in', hosts))
        .orderBy('o.corrections_since')
        .orderBy('o.id')
        .limit(limit),
    )
    .selectFrom('longest')
    .innerJoin('answers as a', 'a.onboarding_id', 'longest.id')
    .select('a.id')
    .where('a.workspace_id', '=', member.workspaceId)
    .where(IS_WAITING)
    .orderBy('a.at')
    .orderBy('a.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** How many there are, as the menu counts them. */
export async function countWaitingFor(member: Member): Promise<number> {
  const hosts = member.role === 'cs' ? await hostsOf(db(), member) : null;
  const { waiting } = await countsIn({ waiting: corrections(member, hosts) });
  return waiting;
}

/** What somebody of sales is asked about in their own deals. */
export async function askedOf(member: Member, limit: number): Promise<string[]> {
  const rows = await askedRows(member).orderBy('a.at').orderBy('a.id').limit(limit).execute();
  return rows.map(({ id }) => id);
}

export async function countAskedOf(member: Member): Promise<number> {
  const { asked } = await countsIn({ asked: countUpToMost(sql`${askedRows(member)}`) });
  return asked;
}

const askedRows = (member: Member) =>
  db()
    .selectFrom('sales_questions as q')
    .innerJoin('answers as a', 'a.id', 'q.answer_id')
    .innerJoin('onboardings as o', 'o.id', 'q.onboarding_id')
    .select('a.id')
    .where('q.workspace_id', '=', member.workspaceId)
    .where('o.workspace_id', '=', member.workspaceId)
    .where('o.rep_member_id', '=', member.id)
    .where(sql<boolean>`q.answered_at is null and o.closed_at is null`)
    .where(IS_WAITING)
    .groupBy('a.id');
