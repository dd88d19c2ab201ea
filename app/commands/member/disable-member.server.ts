/*
 * Admins decide who may still come in. A member who is disabled is signed out everywhere and can come back later; nothing
 * they did is lost, and nobody is left alone by it. Nobody disables themselves, so there is always an admin left.
 */
import { revokeKeys } from '#db/api/api-keys.server';
import type { Trx } from '#db/client.server';
import { revokeCopiesBy } from '#db/contact/welcome-links.server';
import { passOnMailOf } from '#db/mail/handed-over-mail.server';
import { endAbsencesOf } from '#db/member/absences.server';
import { leadersOf, setDisabled } from '#db/member/members.server';
import { endSessions } from '#db/member/sign-ins.server';
import { partsOf } from '#db/onboarding/parts.server';
import { endPasswordResets } from '../../auth/member/password-link.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performInWorkspace, type WorkspaceScene } from '../perform-in-workspace.server';
import { revokeInvitationsBy } from './invite-member.server';

/** Refused as long as a customer would be left with nobody; what is theirs is handed over first. */
export function disableMember(actor: MemberActor, id: string): Promise<Outcome> {
  return performInWorkspace(actor, 'manage_members', (scene) => endAccess(scene, id));
}

/** Signed out everywhere, with no way back; whoever they asked in and who hasn't come yet isn't let in for them, nor whoever has a link they copied. */
export async function endAccess(scene: WorkspaceScene, id: string): Promise<Outcome> {
  const { trx, now, actor, record } = scene;
  const { workspaceId } = actor;
  if (id === actor.id) return refuse('own_account');
  const member = await disable(trx, workspaceId, id, now);
  if (!member) return refuse('not_found');
  if (!member.wasDisabled) await record({ kind: 'member_disabled', details: { member: id } });
  // From here on nobody can hand anything over to them.
  const parts = await partsOf(trx, workspaceId, id);
  if (parts.length > 0) return refuse('still_looks_after');
  await endAbsencesOf(trx, { workspaceId, memberId: id }, now);
  await endSessions(trx, member.userId);
  await endPasswordResets(trx, { workspaceId, memberId: id }, now);
  await revokeInvitationsBy(scene, id);
  for (const key of await revokeKeys(trx, { workspaceId, memberId: id }, now))
    await record({ kind: 'api_key_revoked', details: { key } });
  await revokeCopiesBy(trx, { workspaceId, memberId: id }, now);
  await passOnMailOf(trx, { workspaceId, memberId: id }, await leadersBut(scene, id));
  return { ok: true };
}

/** Who answers for the workspace once they are gone. */
async function leadersBut({ trx, actor: { workspaceId } }: WorkspaceScene, id: string): Promise<string[]> {
  const leaders = (await leadersOf(trx, [workspaceId])).get(workspaceId) ?? [];
  return leaders.filter((one) => one !== id);
}

export function enableMember(actor: MemberActor, id: string): Promise<Outcome> {
  return performInWorkspace(actor, 'manage_members', async ({ trx, record }) => {
    const member = await disable(trx, actor.workspaceId, id, null);
    if (!member) return refuse('not_found');
    if (!member.wasDisabled) return { ok: true };
    await record({ kind: 'member_enabled', details: { member: id } });
    // Whatever session was made while they were disabled doesn't come to life.
    await endSessions(trx, member.userId);
    return { ok: true };
  });
}

async function disable(trx: Trx, workspaceId: string, id: string, disabledAt: Date | null) {
  const before = await trx
    .selectFrom('members')
    .select(['user_id as userId', 'disabled_at as disabledAt'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!before) return null;
  await setDisabled(trx, { workspaceId, id }, disabledAt);
  return { userId: before.userId, wasDisabled: before.disabledAt !== null };
}
