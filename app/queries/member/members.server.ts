/* Who works in the workspace, and who was asked in. Small lists: one company's people. */
import { databaseNow, db } from '#db/client.server';
import type { Member } from '../../auth/member/member.server';
import type { Role } from '../../domain/onboarding/access';
import type { Reader } from '../../speech/en/say-time';

const MOST = 500;

export type Colleague = {
  id: string;
  name: string;
  email: string;
  role: Role;
  title: string;
  portrait: string | null;
  isDisabled: boolean;
  /** How many onboardings they sell or look after. */
  has: number;
  isSelf: boolean;
};

export type Invited = { id: string; name: string; email: string; role: Role; until: Date; isOver: boolean };

export async function membersOf(
  member: Member,
): Promise<{ members: Colleague[]; invited: Invited[]; reader: Reader }> {
  const rows = await db()
    .selectFrom('members as m')
    .select(['id', 'name', 'email', 'role', 'title', 'portrait', 'disabled_at'])
    .select((eb) =>
      eb
        .selectFrom('onboardings as o')
        .whereRef('o.workspace_id', '=', 'm.workspace_id')
        .where((o) =>
          o.or([o('o.rep_member_id', '=', o.ref('m.id')), o('o.host_member_id', '=', o.ref('m.id'))]),
        )
        .select(({ fn }) => fn.countAll<number>().as('has'))
        .as('has'),
    )
    .where('workspace_id', '=', member.workspaceId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(MOST)
    .execute();
  const open = await db()
    .selectFrom('invitations')
    .select(['id', 'name', 'email', 'role', 'expires_at'])
    .where('workspace_id', '=', member.workspaceId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(MOST)
    .execute();
  const reader = { now: await databaseNow(db()), timeZone: member.timeZone };
  return {
    members: rows.map(({ disabled_at, has, ...row }) => ({
      ...row,
      has: Number(has ?? 0),
      isDisabled: disabled_at !== null,
      isSelf: row.id === member.id,
    })),
    invited: open.map(({ expires_at, ...row }) => ({
      ...row,
      until: expires_at,
      isOver: expires_at <= reader.now,
    })),
    reader,
  };
}
