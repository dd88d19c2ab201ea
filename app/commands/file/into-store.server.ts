/*
 * Bytes are in the store before a row says that they came: a row without them never is. What no row was written for goes
 * again at once; what stays behind all the same is found by the sweep.
 */
import { v7 as uuid } from 'uuid';
import { keyOf, store } from '#db/file/store.server';
import type { Outcome } from '../../domain/onboarding/refusal';

/** Whole on this machine, looked at, and let in. */
export type NewFile = { name: string; mime: string; path: string; size: number; sha256: string };

type Which = { workspaceId: string; onboardingId: string };

/** The store can't be written just now. Nothing of what was sent is kept. */
export class NotStored extends Error {
  constructor(cause: unknown) {
    super('A file could not be put into the store.', { cause });
  }
}

/** `work` writes the rows, and adds the ids of those it wrote to `used`. @throws NotStored, with nothing kept */
export async function intoStore<F extends NewFile, T>(
  which: Which,
  files: readonly F[],
  work: (stored: readonly (F & { id: string })[], used: Set<string>) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const stored = files.map((file) => ({ ...file, id: uuid() }));
  const written: string[] = [];
  try {
    for (const { id, path, size } of stored) {
      await store().keep(keyOf({ ...which, fileId: id }), path, size);
      written.push(id);
    }
  } catch (error) {
    await outOfStore(which, written);
    throw new NotStored(error);
  }
  const used = new Set<string>();
  const outcome = await work(stored, used);
  await outOfStore(
    which,
    written.filter((id) => !outcome.ok || !used.has(id)),
  );
  return outcome;
}

export const outOfStore = (which: Which, ids: readonly string[]): Promise<unknown> =>
  Promise.all(
    ids.map((fileId) =>
      store()
        .remove(keyOf({ ...which, fileId }))
        .catch(() => undefined),
    ),
  );
