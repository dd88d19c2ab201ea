/* Who was asked in and hasn't come yet. What is over stays as a record, and opens nothing. */
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
