/* A member's photo by its address. Mail programs load it too, so nobody is asked who they are. */
import { db } from '#db/client.server';
import { loadPortrait } from '#db/member/portraits.server';

const FILE = /^([0-9a-f]{64})\.jpg$/;

/** The JPEG called `file`; undefined for none, and for one that was taken away since. */
export async function portraitCalled(file: string): Promise<Uint8Array | undefined> {
  const hash = FILE.exec(file)?.[1];
  return hash === undefined ? undefined : loadPortrait(db(), hash);
}
