/* How many things wait for a member, as the navigation shows it. */
import { db } from '#db/client.server';
import type { MemberActor } from '../../domain/onboarding/access';

/** Handoffs on the member's own turn, and corrections waiting for an answer: their own, or all for leads and admins. */
export async function navCounts(member: MemberActor): Promise<{ handoffs: number; corrections: number }> {
  const isOwn = member.role === 'sales' || member.role === 'cs';
  const corrections = await db()
    .selectFrom('answers as a')
    .innerJoin('onboardings as o', 'o.id', 'a.onboarding_id')
    .leftJoin('resolutions as r', 'r.answer_id', 'a.id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('a.workspace_id', '=', member.workspaceId)
    .where('a.kind', 'in', ['corrected', 'added'])
    .where('a.withdrawn_at', 'is', null)
    .where('r.id', 'is', null)
    .$if(isOwn, (query) => query.where('o.host_member_id', '=', member.id))
    .executeTakeFirstOrThrow();
  return { handoffs: await countOwnTurn(member), corrections: corrections.count };
}

/** How many onboardings wait for this member, as "three things need you" counts them. */
async function countOwnTurn(member: MemberActor): Promise<number> {
  const row = await db()
    .selectFrom('onboardings')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace_id', '=', member.workspaceId)
    .where((eb) =>
      eb.or([
        eb.and([eb('rep_member_id', '=', member.id), eb('turn', '=', 'sales')]),
        eb.and([eb('host_member_id', '=', member.id), eb('turn', '=', 'cs')]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return row.count;
}
