/* Somebody who was asked in chooses a password and becomes a member, once. */
import { databaseNow, db } from '#db/client.server';
import { spendInvitation } from '#db/member/invitations.server';
import { insertWorkspaceEvent } from '#db/onboarding/events.server';
import { lockWorkspace } from '#db/workspace/workspaces.server';
import { findInvitation } from '../../auth/member/invitation-link.server';
import { hashPassword, insertMember } from '../../auth/member/member.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { allOrNothing } from '../all-or-nothing.server';

/** The email to sign in with. Refuses an address that signs in already: it belongs to one workspace. */
export async function acceptInvitation(token: string, password: string): Promise<Outcome<{ email: string }>> {
  const asked = await findInvitation(db(), token, await databaseNow(db()));
  if (!asked) return refuse('link_ended');
  // Hashing is slow by design; a guess doesn't get that far.
  const passwordHash = await hashPassword(password);
  return allOrNothing(async (trx) => {
    await lockWorkspace(trx, asked.workspaceId);
    const now = await databaseNow(trx);
    const invitation = await findInvitation(trx, token, now);
    if (!invitation) return refuse('link_ended');
    const { workspaceId, name, email, role, timeZone } = invitation;
    const taken = await trx.selectFrom('users').select('id').where('email', '=', email).executeTakeFirst();
    if (taken) return refuse('member_exists');
    if (!(await spendInvitation(trx, workspaceId, invitation.id, now))) return refuse('link_ended');
    const id = await insertMember(trx, { workspaceId, name, email, role, timeZone, passwordHash });
    const actor: MemberActor = { kind: 'member', id, workspaceId, role, name };
    const details = { invitation: invitation.id, member: id, role };
    await insertWorkspaceEvent(
      trx,
      { kind: 'invitation_accepted', details },
      { workspaceId, actor, at: now },
    );
    return { ok: true, email };
  });
}
