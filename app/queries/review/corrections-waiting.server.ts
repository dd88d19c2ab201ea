/* Which corrections wait for a member, by their ids, the oldest first. */
import { sql } from 'kysely';
import { db } from '#db/client.server';
import { hostsOf } from '#db/member/absences.server';
import { IS_WAITING } from '#db/review/waiting.server';
import type { Member } from '../../auth/member/member.server';

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

/** What somebody of sales is asked about in their own deals. */
export async function askedOf(member: Member, limit: number): Promise<string[]> {
  const rows = await db()
    .selectFrom('sales_questions as q')
    .innerJoin('answers as a', 'a.id', 'q.answer_id')
    .innerJoin('onboardings as o', 'o.id', 'q.onboarding_id')
    .select('a.id')
    .where('q.workspace_id', '=', member.workspaceId)
    .where('o.workspace_id', '=', member.workspaceId)
    .where('o.rep_member_id', '=', member.id)
    .where(sql<boolean>`q.answered_at is null and o.closed_at is null`)
    .where(IS_WAITING)
    .groupBy('a.id')
    .orderBy('a.at')
    .orderBy('a.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
