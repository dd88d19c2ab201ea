/* Photos of members, as they were made anew. Written nowhere but here. */
import type { Handle, Trx } from '../client.server';

type Which = { workspaceId: string; id: string };

/** A photo as everybody gets it: a JPEG of a fixed size, and the SHA-256 of its bytes in hexadecimal figures. */
export type Photo = { jpeg: Uint8Array; hash: string };

/** Keeps a member's photo in the place of the one before. */
export async function keepPortrait(trx: Trx, which: Which, { jpeg, hash }: Photo, at: Date): Promise<void> {
  await trx
    .insertInto('portraits')
    .values({ workspace_id: which.workspaceId, member_id: which.id, hash, jpeg, at })
    .onConflict((clash) => clash.columns(['workspace_id', 'member_id']).doUpdateSet({ hash, jpeg, at }))
    .execute();
}

export async function removePortrait(trx: Trx, { workspaceId, id }: Which): Promise<void> {
  await trx
    .deleteFrom('portraits')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', id)
    .execute();
}

/** The bytes behind a hash, whosever photo it is: who knows the hash was shown it. */
export async function loadPortrait(handle: Handle, hash: string): Promise<Uint8Array | undefined> {
  const row = await handle
    .selectFrom('portraits')
    .select('jpeg')
    .where('hash', '=', hash)
    .limit(1)
    .executeTakeFirst();
  return row?.jpeg;
}
