/*
 * An admin gives a member another role, from the next page they open; what they asked in as an admin ends with being one.
 * What is theirs stays theirs: a role says what somebody may start, follow and decide, and whose an onboarding is doesn't
 * change with it. Nobody changes their own role, so there is always an admin left.
 */
import { setRole } from '#db/member/members.server';
import { mayHere } from '../../auth/member/rights.server';
import type { MemberActor, Role } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performInWorkspace } from '../perform-in-workspace.server';
import { revokeInvitationsBy } from './invite-member.server';

export function changeRole(actor: MemberActor, id: string, role: Role): Promise<Outcome> {
  return performInWorkspace(actor, 'manage_members', async (scene) => {
    const { trx, record } = scene;
    if (id === actor.id) return refuse('own_account');
    const before = await trx
      .selectFrom('members')
      .select('role')
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!before) return refuse('not_found');
    await setRole(trx, { workspaceId: actor.workspaceId, id }, role);
    if (role !== before.role)
      await record({ kind: 'member_role_changed', details: { member: id, from: before.role, to: role } });
    if (!mayHere(role, 'manage_members')) await revokeInvitationsBy(scene, id);
    return { ok: true };
  });
}
