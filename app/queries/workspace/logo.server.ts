/* A workspace's logo by its address. Mail programs load it too, so nobody is asked who they are. */
import { db } from '#db/client.server';
import { loadLogo } from '#db/workspace/logos.server';

const FILE = /^([0-9a-f]{64})\.png$/;

/** The PNG called `file`; undefined for none, and for one that was taken away since. */
export async function logoCalled(file: string): Promise<Uint8Array | undefined> {
  const hash = FILE.exec(file)?.[1];
  return hash === undefined ? undefined : loadLogo(db(), hash);
}
