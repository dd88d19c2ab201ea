/*
 * Files in a folder of this machine. What arrives lies beside them until it is whole, so that taking it in is one rename:
 * a file is there or it isn't, whatever happens meanwhile. Both are on the disk before anybody hears of it.
 */
import { createReadStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { FileAway, isKey, type Kept, type Store } from './store.server';

const AT_ONCE = 250;

export function diskStore(folder: string): Store {
  const pathOf = (key: string): string => {
    if (!isKey(key)) throw new Error('A key of a file is three ids.');
    return join(folder, ...key.split('/'));
  };
  return {
    async keep(key, path) {
      const to = pathOf(key);
      await mkdir(dirname(to), { recursive: true, mode: 0o700 });
      await rename(path, to);
      await onDisk(dirname(to));
    },
    async read(key) {
      const bytes = createReadStream(pathOf(key));
      await new Promise<void>((done, fail) => {
        bytes.once('open', () => done());
        bytes.once('error', (error: NodeJS.ErrnoException) =>
          fail(error.code === 'ENOENT' ? new FileAway(key) : error),
        );
      });
      return bytes;
    },
    async remove(key) {
      const path = pathOf(key);
      await rm(path, { force: true });
      // The folders go with the last file in them.
      for (const above of [dirname(path), dirname(dirname(path))]) await rmdir(above).catch(() => undefined);
    },
    list: (beginning = '') => filesIn(folder, beginning),
  };
}

async function* filesIn(folder: string, beginning: string): AsyncGenerator<Kept[]> {
  let found: Kept[] = [];
  for await (const path of pathsIn(join(folder, ...beginning.split('/')))) {
    const key = relative(folder, path).split(sep).join('/');
    const { mtime } = (await stat(path).catch(() => null)) ?? {};
    if (!mtime || !isKey(key)) continue;
    found.push({ key, keptAt: mtime });
    if (found.length < AT_ONCE) continue;
    yield found;
    found = [];
  }
  if (found.length > 0) yield found;
}

async function* pathsIn(folder: string): AsyncGenerator<string> {
  const entries = await opendir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!entries) return;
  for await (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* pathsIn(path);
    else yield path;
  }
}

/** A name is on the disk once its folder is. Where folders can't be synced, the system does it by itself. */
async function onDisk(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
