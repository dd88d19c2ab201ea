/* The cast of the demo, as the sign-in page offers it. */
import { db } from '#db/client.server';
import { countsIn } from '#db/form/up-to-most.server';
import { hostsOf } from '#db/member/absences.server';
import type { Role } from '../../domain/onboarding/access';
import { onOwnTurn } from '../worklist/nav-counts.server';

/** `waiting` counts the onboardings whose next step is theirs, as the menu does. */
export type CastMember = { id: string; name: string; portrait: string | null; role: Role; waiting: number };

export async function demoCast(): Promise<CastMember[]> {
  const rows = await db()
    .selectFrom('members')
    .select(['id', 'name', 'role', 'portrait', 'workspace_id as workspaceId'])
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
  return Promise.all(
    rows.map(async ({ workspaceId, ...row }) => {
      const one = { workspaceId, id: row.id };
      return { ...row, ...(await countsIn({ waiting: onOwnTurn(one, await hostsOf(db(), one)) })) };
    }),
  );
}
