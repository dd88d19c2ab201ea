/*
 * Admins ask colleagues in, and decide who may still come in. A member who is disabled is signed out everywhere and can
 * come back later; nothing they did is lost. Nobody disables themselves or changes their own role, so there is always an
 * admin left.
 */
import type { Trx } from '#db/client.server';
import {
  expiryFrom,
  type InvitationLink,
  insertInvitation,
  renewInvitation,
} from '../../auth/member/invitation-link.server';
import { endSessions } from '../../auth/member/member.server';
import { endPasswordResets } from '../../auth/member/password-link.server';
import { mayHere } from '../../auth/member/rights.server';
import type { MemberActor, Role } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performInWorkspace, type WorkspaceScene } from '../perform-in-workspace.server';

/**
 * Asks somebody in by mail. Whoever was asked already gets a new link, and the one before ends; asked for again within
 * ten minutes, it is the same one.
 */
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
    await revokeOpen(scene, { email });
    const link = await insertInvitation(trx, { workspaceId, name, email, role, invitedBy: actor.id }, now);
    await record({ kind: 'member_invited', details: { invitation: link.id, role } });
    return oweInvitation(scene, link);
  });
}

export function resendInvitation(actor: MemberActor, id: string): Promise<Outcome> {
  return performInWorkspace(actor, 'manage_members', async (scene) => {
    const { trx, now } = scene;
    const open = await openInvitation(trx, actor.workspaceId, { id });
    if (open && open.generation > 1 && isFresh(open, now)) return { ok: true };
    const link = await renewInvitation(trx, actor.workspaceId, id, now);
    if (!link) return refuse('not_found');
    await scene.record({ kind: 'invitation_resent', details: { invitation: id } });
    return oweInvitation(scene, link);
  });
}

function openInvitation(trx: Trx, workspaceId: string, one: { id: string } | { email: string }) {
  return trx
    .selectFrom('invitations')
    .select(['name', 'role', 'generation', 'expires_at'])
    .where('workspace_id', '=', workspaceId)
    .where((eb) => eb.and(one))
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** A link that has just left is not retired by a second press. */
const FRESH_MINUTES = 10;
const isFresh = ({ expires_at }: { expires_at: Date }, now: Date): boolean =>
  expires_at.getTime() > expiryFrom(now).getTime() - FRESH_MINUTES * 60_000;

/** Takes an invitation back. Taking it back twice is the same success. */
export function revokeInvitation(actor: MemberActor, id: string): Promise<Outcome> {
  return performInWorkspace(actor, 'manage_members', async (scene) => {
    await revokeOpen(scene, { id });
    const revoked = await scene.trx
      .selectFrom('invitations')
      .select('id')
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', id)
      .where('revoked_at', 'is not', null)
      .executeTakeFirst();
    return revoked ? { ok: true } : refuse('not_found');
  });
}

/** Signed out everywhere, with no way back; whoever they asked in and who hasn't come yet isn't let in for them. */
export function disableMember(actor: MemberActor, id: string): Promise<Outcome> {
  return performInWorkspace(actor, 'manage_members', async (scene) => {
    const { trx, now, record } = scene;
    if (id === actor.id) return refuse('own_account');
    const member = await setDisabled(trx, actor.workspaceId, id, now);
    if (!member) return refuse('not_found');
    if (!member.wasDisabled) await record({ kind: 'member_disabled', details: { member: id } });
    await endSessions(trx, member.userId);
    await endPasswordResets(trx, { workspaceId: actor.workspaceId, memberId: id }, now);
    await revokeOpen(scene, { invited_by: id });
    return { ok: true };
  });
}

/** Takes back those of these invitations that nobody has come by yet. */
async function revokeOpen(
  { trx, now, actor, record }: WorkspaceScene,
  which: { id: string } | { email: string } | { invited_by: string },
): Promise<void> {
  const revoked = await trx
    .updateTable('invitations')
    .set({ revoked_at: now })
    .where('workspace_id', '=', actor.workspaceId)
    .where((eb) => eb.and(which))
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  for (const { id } of revoked) await record({ kind: 'invitation_revoked', details: { invitation: id } });
}

/**
 * Gives a member another role, from the next page they open; what they asked in as an admin ends with being one. What is
 * theirs stays theirs: a role says what somebody may start, follow and decide, and whose an onboarding is doesn't change
 * with it.
 */
export function changeRole(actor: MemberActor, id: string, role: Role): Promise<Outcome> {
  return performInWorkspace(actor, 'manage_members', async (scene) => {
    const { trx, record } = scene;
    if (id === actor.id) return refuse('own_account');
    const before = await trx
      .selectFrom('members')
      .select('role')
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!before) return refuse('not_found');
    if (before.role !== role) {
      await trx
        .updateTable('members')
        .set({ role })
        .where('workspace_id', '=', actor.workspaceId)
        .where('id', '=', id)
        .execute();
      const details = { member: id, from: before.role, to: role };
      await record({ kind: 'member_role_changed', details });
    }
    if (!mayHere(role, 'manage_members')) await revokeOpen(scene, { invited_by: id });
    return { ok: true };
  });
}

export function enableMember(actor: MemberActor, id: string): Promise<Outcome> {
  return performInWorkspace(actor, 'manage_members', async ({ trx, record }) => {
    const member = await setDisabled(trx, actor.workspaceId, id, null);
    if (!member) return refuse('not_found');
    if (member.wasDisabled) await record({ kind: 'member_enabled', details: { member: id } });
    // Whatever session was made while they were disabled doesn't come to life.
    await endSessions(trx, member.userId);
    return { ok: true };
  });
}

async function setDisabled(trx: Trx, workspaceId: string, id: string, disabledAt: Date | null) {
  const before = await trx
    .selectFrom('members')
    .select(['user_id', 'disabled_at'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!before) return undefined;
  await trx
    .updateTable('members')
    .set({ disabled_at: disabledAt })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
  return { userId: before.user_id, wasDisabled: before.disabled_at !== null };
}

async function oweInvitation({ owe }: WorkspaceScene, { id, generation }: InvitationLink): Promise<Outcome> {
  const recipient = { kind: 'invitation' as const, id };
  await owe({ kind: 'member_invitation', subjectId: id, generation, recipient });
  return { ok: true };
}
