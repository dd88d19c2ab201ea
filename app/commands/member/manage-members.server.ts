/*
 * Admins ask colleagues in, and decide who may still come in. A member who is disabled is signed out everywhere and can
 * come back later; nothing they did is lost. Nobody disables themselves or changes their own role, so there is always an
 * admin left.
 */
import { databaseNow, db, type Trx, transact } from '#db/client.server';
import { owe } from '#db/mail/notices.server';
import { expiryFrom, insertInvitation, renewInvitation } from '../../auth/member/invitation-link.server';
import { endSessions } from '../../auth/member/member.server';
import { endPasswordResets } from '../../auth/member/password-link.server';
import { type MemberActor, mayManageMembers, type Role } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';

/**
 * Asks somebody in by mail. Whoever was asked already gets a new link, and the one before ends; asked for again within
 * ten minutes, it is the same one.
 */
export function inviteMember(
  actor: MemberActor,
  { name, email, role }: { name: string; email: string; role: Role },
): Promise<Outcome> {
  return asAdmin(actor, async (trx, now) => {
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
    await trx
      .updateTable('invitations')
      .set({ revoked_at: now })
      .where('workspace_id', '=', workspaceId)
      .where('email', '=', email)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .execute();
    const link = await insertInvitation(trx, { workspaceId, name, email, role, invitedBy: actor.id }, now);
    return oweInvitation(trx, workspaceId, link, now);
  });
}

export function resendInvitation(actor: MemberActor, id: string): Promise<Outcome> {
  return asAdmin(actor, async (trx, now) => {
    const open = await openInvitation(trx, actor.workspaceId, { id });
    if (open && open.generation > 1 && isFresh(open, now)) return { ok: true };
    const link = await renewInvitation(trx, actor.workspaceId, id, now);
    return link ? oweInvitation(trx, actor.workspaceId, link, now) : refuse('not_found');
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
  return asAdmin(actor, async (trx, now) => {
    const { numUpdatedRows } = await trx
      .updateTable('invitations')
      .set((eb) => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.val(now)) }))
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n ? { ok: true } : refuse('not_found');
  });
}

/** Signed out everywhere, with no way back; whoever they asked in and who hasn't come yet isn't let in for them. */
export function disableMember(actor: MemberActor, id: string): Promise<Outcome> {
  return asAdmin(actor, async (trx, now) => {
    if (id === actor.id) return refuse('own_account');
    const userId = await setDisabled(trx, actor.workspaceId, id, now);
    if (!userId) return refuse('not_found');
    await endSessions(trx, userId);
    await endPasswordResets(trx, { workspaceId: actor.workspaceId, memberId: id }, now);
    await revokeInvitationsBy(trx, actor.workspaceId, id, now);
    return { ok: true };
  });
}

/** Whoever a member asked in, and who hasn't come yet, isn't let in for them. */
async function revokeInvitationsBy(
  trx: Trx,
  workspaceId: string,
  memberId: string,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('invitations')
    .set({ revoked_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('invited_by', '=', memberId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
}

/**
 * Gives a member another role, from the next page they open; what they asked in as an admin ends with being one. What is theirs stays theirs: a role says what somebody may
 * start, follow and decide, and whose an onboarding is doesn't change with it.
 */
export function changeRole(actor: MemberActor, id: string, role: Role): Promise<Outcome> {
  return asAdmin(actor, async (trx, now) => {
    if (id === actor.id) return refuse('own_account');
    const { numUpdatedRows } = await trx
      .updateTable('members')
      .set({ role })
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('not_found');
    if (!mayManageMembers(role)) await revokeInvitationsBy(trx, actor.workspaceId, id, now);
    return { ok: true };
  });
}

export function enableMember(actor: MemberActor, id: string): Promise<Outcome> {
  return asAdmin(actor, async (trx) => {
    const userId = await setDisabled(trx, actor.workspaceId, id, null);
    if (!userId) return refuse('not_found');
    // Whatever session was made while they were disabled doesn't come to life.
    await endSessions(trx, userId);
    return { ok: true };
  });
}

async function setDisabled(
  trx: Trx,
  workspaceId: string,
  id: string,
  disabledAt: Date | null,
): Promise<string | undefined> {
  const row = await trx
    .updateTable('members')
    .set({ disabled_at: disabledAt })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('user_id')
    .executeTakeFirst();
  return row?.user_id;
}

async function oweInvitation(
  trx: Trx,
  workspaceId: string,
  { id, generation }: { id: string; generation: number },
  now: Date,
): Promise<Outcome> {
  await owe(
    trx,
    { id: null, workspace_id: workspaceId },
    [{ kind: 'member_invitation', subjectId: id, generation, recipient: { kind: 'invitation', id } }],
    now,
  );
  return { ok: true };
}

/** One change of a workspace's members at a time, by somebody who is an admin at that moment. */
function asAdmin(actor: MemberActor, work: (trx: Trx, now: Date) => Promise<Outcome>): Promise<Outcome> {
  return transact(db(), async (trx) => {
    await trx
      .selectFrom('workspaces')
      .select('id')
      .where('id', '=', actor.workspaceId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const own = await trx
      .selectFrom('members')
      .select('role')
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', actor.id)
      .where('disabled_at', 'is', null)
      .executeTakeFirst();
    if (!own || !mayManageMembers(own.role)) return refuse('not_allowed');
    return work(trx, await databaseNow(trx));
  });
}
