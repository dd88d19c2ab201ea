/* Logos of workspaces, as they were made anew. Written nowhere but here. */
import type { Handle, Trx } from '../client.server';

/** A logo as everybody gets it: a square PNG of a fixed size, and the SHA-256 of its bytes in hexadecimal figures. */
export type Logo = { png: Uint8Array; hash: string };

/** Keeps a workspace's logo in the place of the one before. */
export async function keepLogo(trx: Trx, workspaceId: string, { png, hash }: Logo, at: Date): Promise<void> {
  await trx
    .insertInto('logos')
    .values({ workspace_id: workspaceId, hash, png, at })
    .onConflict((clash) => clash.column('workspace_id').doUpdateSet({ hash, png, at }))
    .execute();
}

export async function removeLogo(trx: Trx, workspaceId: string): Promise<void> {
  await trx.deleteFrom('logos').where('workspace_id', '=', workspaceId).execute();
}

/** The logo at the address that its workspace keeps; null for none. */
export async function logoAt(handle: Handle, address: string | null): Promise<Logo | null> {
  const hash = /[0-9a-f]{64}/.exec(address ?? '')?.[0];
  const png = hash && (await loadLogo(handle, hash));
  return hash && png ? { hash, png } : null;
}

/** The bytes behind a hash, whosever logo it is: who knows the hash was shown it. */
export async function loadLogo(handle: Handle, hash: string): Promise<Uint8Array | undefined> {
  const row = await handle
    .selectFrom('logos')
    .select('png')
    .where('hash', '=', hash)
    .limit(1)
    .executeTakeFirst();
  return row?.png;
}
