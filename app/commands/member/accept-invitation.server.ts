/* Somebody who was asked in chooses a password and becomes a member, once. */
import { databaseNow, db, transact } from '#db/client.server';
import { insertWorkspaceEvent } from '#db/onboarding/events.server';
import { findInvitation } from '../../auth/member/invitation-link.server';
import { hashPassword, insertMember } from '../../auth/member/member.server';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';

/** The email to sign in with. Refuses an address that signs in already: it belongs to one workspace. */
export async function acceptInvitation(token: string, password: string): Promise<Outcome<{ email: string }>> {
  // Hashing is slow by design; a guess doesn't get that far.
  if (!(await findInvitation(db(), token, await databaseNow(db())))) return refuse('link_ended');
  const passwordHash = await hashPassword(password);
  return transact(db(), async (trx) => {
    const now = await databaseNow(trx);
    const invitation = await findInvitation(trx, token, now);
    if (!invitation) return refuse('link_ended');
    const { workspaceId, name, email, role, timeZone } = invitation;
    const taken = await trx.selectFrom('users').select('id').where('email', '=', email).executeTakeFirst();
    if (taken) return refuse('member_exists');
    const { numUpdatedRows } = await trx
      .updateTable('invitations')
      .set({ accepted_at: now })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', invitation.id)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('link_ended');
    const member = await insertMember(trx, { workspaceId, name, email, role, timeZone, passwordHash });
    await insertWorkspaceEvent(
      trx,
      { kind: 'invitation_accepted', details: { invitation: invitation.id, member, role } },
      { workspaceId, actor: { kind: 'member', id: member, workspaceId, role, name }, at: now },
    );
    return { ok: true, email };
  });
}
