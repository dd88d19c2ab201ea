/*
 * Bytes that no row knows go: what a process left behind that ended between the two, what nobody took any more while it
 * arrived, and the files of onboardings that were deleted. A row is written a moment after its bytes, so young ones
 * wait for the next sweep.
 */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { db } from '#db/client.server';
import { known } from '#db/file/files.server';
import { arrivingIn, type Kept, store } from '#db/file/store.server';

/** Longer than any form takes to arrive and to be kept. */
const YOUNG_MS = 60 * 60_000;

/** Returns how many files went. */
export async function sweepFiles(youngMs = YOUNG_MS): Promise<number> {
  const old = new Date(Date.now() - youngMs);
  let gone = await sweepArriving(old);
  for await (const some of store().list()) gone += await sweepKept(some, old);
  return gone;
}

async function sweepKept(kept: Kept[], old: Date): Promise<number> {
  const parts = kept.map((one) => ({ ...one, ids: one.key.split('/') }));
  const { files, onboardings } = await known(
    db(),
    parts.map(({ ids }) => ids[2] ?? ''),
    [...new Set(parts.map(({ ids }) => ids[1] ?? ''))],
  );
  const lost = parts.filter(
    ({ ids: [, onboarding = '', file = ''], keptAt }) =>
      !onboardings.has(onboarding) || (!files.has(file) && keptAt <= old),
  );
  for (const { key } of lost) await store().remove(key);
  return lost.length;
}

async function sweepArriving(old: Date): Promise<number> {
  let gone = 0;
  for (const name of await readdir(arrivingIn()).catch(() => [])) {
    const path = join(arrivingIn(), name);
    const { mtime = new Date() } = (await stat(path).catch(() => null)) ?? {};
    if (mtime > old) continue;
    await rm(path, { force: true });
    gone += 1;
  }
  return gone;
}
