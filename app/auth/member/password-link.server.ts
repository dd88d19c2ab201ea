/* A member's way to a new password: one use, one hour from the latest mail that brought it. There is one at a time. */
import { v7 as uuid } from 'uuid';
import type { Handle, Trx } from '#db/client.server';
import { owedSoFar } from '#db/mail/notices.server';
import { env } from '../../env.server';
import { deriveToken, hashOf, readToken } from '../contact/link-token.server';

const MINUTES = 60;

const tokenFor = (resetId: string): string => deriveToken('password', resetId, 1);

export const passwordUrl = (resetId: string): string => `${env().origin}/password/reset/${tokenFor(resetId)}`;

type Whose = { workspaceId: string; memberId: string };

/**
 * The way to a new password: its id, and which mail about it this is. One that is open stays the one and gets another
 * hour, so that nobody ends the link in somebody's mail by asking again.
 */
export async function openPasswordReset(
  trx: Trx,
  { workspaceId, memberId }: Whose,
  now: Date,
): Promise<{ id: string; generation: number }> {
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000);
  const open = await trx
    .updateTable('password_resets')
    .set({ expires_at: expiresAt })
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('id')
    .executeTakeFirst();
  if (open) {
    const { generation } = await owedSoFar(trx, workspaceId, 'password_reset', open.id);
    return { id: open.id, generation: generation + 1 };
  }
  await endPasswordResets(trx, { workspaceId, memberId }, now);
  const id = uuid();
  await trx
    .insertInto('password_resets')
    .values({
      id,
      workspace_id: workspaceId,
      member_id: memberId,
      token_hash: hashOf(tokenFor(id)),
      issued_at: now,
      expires_at: expiresAt,
    })
    .execute();
  return { id, generation: 1 };
}

export async function endPasswordResets(
  trx: Trx,
  { workspaceId, memberId }: Whose,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('password_resets')
    .set({ ended_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Uses one up; false when somebody has meanwhile. */
export async function spendPasswordReset(
  trx: Trx,
  { workspaceId, id }: { workspaceId: string; id: string },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('password_resets')
    .set({ ended_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whose new password a token may set; null once it was used, replaced or is too old, and for any other. */
export async function findPasswordReset(handle: Handle, given: string, now: Date) {
  const token = readToken(given);
  if (!token) return null;
  const row = await handle
    .selectFrom('password_resets as r')
    .innerJoin('members as m', 'm.id', 'r.member_id')
    .select(['r.id', 'r.workspace_id as workspaceId', 'r.member_id as memberId', 'm.user_id as userId'])
    .select('m.email')
    .where('r.token_hash', '=', hashOf(token))
    .where('r.ended_at', 'is', null)
    .where('r.expires_at', '>', now)
    .where('m.disabled_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether a way to a new password still leads there: mail about any other isn't sent any more. */
export async function isResetOpen(
  handle: Handle,
  workspaceId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const row = await handle
    .selectFrom('password_resets')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}
