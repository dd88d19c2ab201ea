/*
 * Admins ask colleagues in by mail. Whoever was asked already gets a new link, and the one before ends; a link that has
 * just left is not retired by a second press.
 */
import { isRevoked, openInvitation, revokeInvitations } from '#db/member/invitations.server';
import {
  expiryFrom,
  type InvitationLink,
  insertInvitation,
  renewInvitation,
} from '../../auth/member/invitation-link.server';
import type { MemberActor, Role } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performInWorkspace, type WorkspaceScene } from '../perform-in-workspace.server';

/** Asked for again within ten minutes, it is the same invitation. Refuses the address of somebody who is in. */
export function inviteMember(
  actor: MemberActor,
  { name, email, role }: { name: string; email: string; role: Role },
): Promise<Outcome> {
  return performInWorkspace(actor, 'manage_members', async (scene) => {
    const { trx, now, record } = scene;
    const { workspaceId } = actor;
    const member = await trx
      .selectFrom('members')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('email', '=', email)
      .executeTakeFirst();
    if (member) return refuse('member_exists');
    const open = await openInvitation(trx, workspaceId, { email });
    if (open && isFresh(open, now) && open.name === name && open.role === role) return { ok: true };
    await revokeAll(scene, { email });
    const link = await insertInvitation(trx, { workspaceId, name, email, role, invitedBy: actor.id }, now);
    await record({ kind: 'member_invited', details: { invitation: link.id, role } });
    return oweInvitation(scene, link);
  });
}

export function resendInvitation(actor: MemberActor, id: string): Promise<Outcome> {
  return performInWorkspace(actor, 'manage_members', async (scene) => {
    const { trx, now, record } = scene;
    const open = await openInvitation(trx, actor.workspaceId, { id });
    if (open && open.generation > 1 && isFresh(open, now)) return { ok: true };
    const link = await renewInvitation(trx, actor.workspaceId, id, now);
    if (!link) return refuse('not_found');
    await record({ kind: 'invitation_resent', details: { invitation: id } });
    return oweInvitation(scene, link);
  });
}

const FRESH_MINUTES = 10;
const isFresh = ({ expiresAt }: { expiresAt: Date }, now: Date): boolean =>
  expiresAt.getTime() > expiryFrom(now).getTime() - FRESH_MINUTES * 60_000;

/** Takes an invitation back. Taking it back twice is the same success. */
export function revokeInvitation(actor: MemberActor, id: string): Promise<Outcome> {
  return performInWorkspace(actor, 'manage_members', async (scene) => {
    const revoked = await revokeAll(scene, { id });
    const isDone = revoked > 0 || (await isRevoked(scene.trx, actor.workspaceId, id));
    return isDone ? { ok: true } : refuse('not_found');
  });
}

/** Whoever a member asked in, and who hasn't come yet, isn't let in for them. */
export const revokeInvitationsBy = (scene: WorkspaceScene, memberId: string): Promise<number> =>
  revokeAll(scene, { invited_by: memberId });

/** How many were open. */
async function revokeAll(
  { trx, now, actor, record }: WorkspaceScene,
  which: { id: string } | { email: string } | { invited_by: string },
): Promise<number> {
  const revoked = await revokeInvitations(trx, actor.workspaceId, which, now);
  for (const invitation of revoked) await record({ kind: 'invitation_revoked', details: { invitation } });
  return revoked.length;
}

async function oweInvitation({ owe }: WorkspaceScene, { id, generation }: InvitationLink): Promise<Outcome> {
  const recipient = { kind: 'invitation' as const, id };
  await owe({ kind: 'member_invitation', subjectId: id, generation, recipient });
  return { ok: true };
}
