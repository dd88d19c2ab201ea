/*
 * The files of a backup: their bytes beside the rows, under the same keys as in the store, each compared with the hash
 * that its row holds. They are put back before the rows are, so that no row ever stands without its bytes.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { arrivingIn, FileAway, keyOf, store } from '#db/file/store.server';

const rowShape = z.object({
  id: z.guid(),
  workspace_id: z.guid(),
  onboarding_id: z.guid(),
  bytes: z.int().positive(),
  sha256: z.string().length(64),
});

type FileLine = z.output<typeof rowShape>;
type Lines = AsyncGenerator<string[]>;

const keyIn = ({ id, workspace_id, onboarding_id }: FileLine): string =>
  keyOf({ workspaceId: workspace_id, onboardingId: onboarding_id, fileId: id });

async function* rowsIn(lines: Lines): AsyncGenerator<FileLine> {
  for await (const some of lines) for (const line of some) yield rowShape.parse(JSON.parse(line));
}

export type FilesKept = { count: number; bytes: number; missing: number };

/** What the store doesn't have, or not as its row says, is counted and left out: the other rows are worth keeping. */
export async function keepFiles(lines: Lines, folder: string): Promise<FilesKept> {
  const kept = { count: 0, bytes: 0, missing: 0 };
  for await (const row of rowsIn(lines)) {
    const path = join(folder, keyIn(row));
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    if (await fetched(row, path)) {
      kept.count += 1;
      kept.bytes += row.bytes;
    } else kept.missing += 1;
  }
  return kept;
}

async function fetched(row: FileLine, path: string): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    const bytes = await store().read(keyIn(row));
    await pipeline(bytes, hashing(hash), createWriteStream(path, { mode: 0o600, flush: true }));
  } catch (error) {
    if (error instanceof FileAway) return false;
    throw error;
  }
  if (hash.digest('hex') === row.sha256) return true;
  await rm(path, { force: true });
  return false;
}

const hashing = (hash: ReturnType<typeof createHash>) =>
  new Transform({
    transform(piece, _, next) {
      hash.update(piece);
      next(null, piece);
    },
  });

/** The id of the first file whose bytes were changed since; null where all that are there are as they were. */
export async function brokenFile(lines: Lines, folder: string): Promise<string | null> {
  for await (const row of rowsIn(lines)) {
    const hash = createHash('sha256');
    try {
      for await (const piece of createReadStream(join(folder, keyIn(row)))) hash.update(piece);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      throw error;
    }
    if (hash.digest('hex') !== row.sha256) return row.id;
  }
  return null;
}

/** Puts them into the store; how many there were. */
export async function putFilesBack(lines: Lines, folder: string): Promise<number> {
  let count = 0;
  for await (const row of rowsIn(lines)) {
    const path = join(arrivingIn(), randomUUID());
    await mkdir(arrivingIn(), { recursive: true, mode: 0o700 });
    const isThere = await copyFile(join(folder, keyIn(row)), path).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    await store().keep(keyIn(row), path, row.bytes);
    count += 1;
  }
  return count;
}
