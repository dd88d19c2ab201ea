/*
 * An admin gives a member another role, from the next page they open; what they asked in as an admin ends with being one.
 * Whoever gets a role that looks after nobody stands in for nobody any more.
 * What is theirs stays theirs: a role says what somebody may start, follow and decide, and whose an onboarding is doesn't
 * change with it. Nobody changes their own role, so there is always an admin left.
 */
import { endStandingIn } from '#db/member/absences.server';
import { setRole } from '#db/member/members.server';
import { mayHere } from '../../auth/member/rights.server';
import type { MemberActor, Role } from '../../domain/onboarding/access';
import { mayHave } from '../../domain/onboarding/hand-over';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performInWorkspace } from '../perform-in-workspace.server';
import { revokeInvitationsBy } from './invite-member.server';

export function changeRole(actor: MemberActor, id: string, role: Role): Promise<Outcome> {
  return performInWorkspace(actor, 'manage_members', async (scene) => {
    const { trx, now, record } = scene;
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
    if (!mayHave(role, 'host'))
      await endStandingIn(trx, { workspaceId: actor.workspaceId, memberId: id }, now);
    if (!mayHere(role, 'manage_members')) await revokeInvitationsBy(scene, id);
    return { ok: true };
  });
}
