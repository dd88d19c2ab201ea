/* The cast of the demo, as the sign-in page offers it. */
import { db } from '#db/client.server';
import type { Role } from '../../domain/onboarding/access';

/** `waiting` counts the onboardings whose next step is theirs. */
export type CastMember = { id: string; name: string; portrait: string | null; role: Role; waiting: number };

export async function demoCast(): Promise<CastMember[]> {
  const rows = await db()
    .selectFrom('members')
    .select((eb) => [
      'id',
      'name',
      'role',
      'portrait',
      eb
        .selectFrom('onboardings as o')
        .whereRef('o.workspace_id', '=', 'members.workspace_id')
        .where((one) =>
          one.or([
            one.and([one('o.turn', '=', 'sales'), one('o.rep_member_id', '=', one.ref('members.id'))]),
            one.and([one('o.turn', '=', 'cs'), one('o.host_member_id', '=', one.ref('members.id'))]),
          ]),
        )
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('waiting'),
    ])
    .where('disabled_at', 'is', null)
    // Those who joined since have passwords of their own.
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('invitations as i')
            .select('i.id')
            .whereRef('i.workspace_id', '=', 'members.workspace_id')
            .whereRef('i.email', '=', 'members.email')
            .where('i.accepted_at', 'is not', null),
        ),
      ),
    )
    .orderBy('created_at')
    .orderBy('id')
    .limit(8)
    .execute();
  return rows.map((row) => ({ ...row, waiting: row.waiting ?? 0 }));
}
