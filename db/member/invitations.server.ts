/* Who was asked in and hasn't come yet. What is over stays as a record, and opens nothing. */
import type { Role } from '../../app/domain/onboarding/access';
import type { Handle, Trx } from '../client.server';

type Which = { id: string } | { email: string } | { invited_by: string };

/** The invitation of this id, or to this address, that is open; also one that is too old by now. */
export function openInvitation(handle: Handle, workspaceId: string, which: Which) {
  return handle
    .selectFrom('invitations')
    .select(['name', 'role', 'generation', 'expires_at as expiresAt'])
    .where('workspace_id', '=', workspaceId)
    .where((eb) => eb.and(which))
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** Ends what is open of these; the ids of those that were. */
export async function revokeInvitations(
  trx: Trx,
  workspaceId: string,
  which: Which,
  now: Date,
): Promise<string[]> {
  const revoked = await trx
    .updateTable('invitations')
    .set({ revoked_at: now })
    .where('workspace_id', '=', workspaceId)
    .where((eb) => eb.and(which))
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  return revoked.map(({ id }) => id);
}

/** Whether it was taken back before. */
export async function isRevoked(handle: Handle, workspaceId: string, id: string): Promise<boolean> {
  const found = await handle
    .selectFrom('invitations')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is not', null)
    .executeTakeFirst();
  return found !== undefined;
}

/** Uses an invitation up; false when it isn't open any more. */
export async function spendInvitation(
  trx: Trx,
  workspaceId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('invitations')
    .set({ accepted_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

type Kept = { id: string; tokenHash: string; expiresAt: Date };

export async function insertInvitationRow(
  trx: Trx,
  invitation: Kept & { workspaceId: string; name: string; email: string; role: Role; invitedBy: string },
  now: Date,
): Promise<void> {
  await trx
    .insertInto('invitations')
    .values({
      id: invitation.id,
      workspace_id: invitation.workspaceId,
      name: invitation.name,
      email: invitation.email,
      role: invitation.role,
      invited_by: invitation.invitedBy,
      token_hash: invitation.tokenHash,
      expires_at: invitation.expiresAt,
      created_at: now,
    })
    .execute();
}

/** Which link of an open invitation is the latest, locked; null when it isn't open any more. */
export async function generationOfOpen(trx: Trx, workspaceId: string, id: string): Promise<number | null> {
  const open = await trx
    .selectFrom('invitations')
    .select('generation')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return open?.generation ?? null;
}

/** Another link for an invitation; the one before ends. */
export async function replaceInvitationLink(
  trx: Trx,
  workspaceId: string,
  { id, generation, tokenHash, expiresAt }: Kept & { generation: number },
): Promise<void> {
  await trx
    .updateTable('invitations')
    .set({ generation, token_hash: tokenHash, expires_at: expiresAt })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}
