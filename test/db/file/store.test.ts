/* A store keeps whole files and nothing else: the same of a folder, and of a server that speaks S3. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import S3rver from '@20minutes/s3rver';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskStore } from '#db/file/disk-store.server';
import { s3Store } from '#db/file/s3-store.server';
import { FileAway, keyOf, type Store } from '#db/file/store.server';

let folder: string;
/** What whoever follows it was told. */
const asked: string[] = [];
const stops: (() => Promise<unknown>)[] = [];
const stores: Record<string, () => Promise<Store>> = {
  'a folder': async () => diskStore(join(folder, 'kept')),
  // This server reckons the address of a bucket itself without its last slash, which others don't: so its lists are
  // taken unproven. Every other request is let in by its signature alone.
  'a bucket': async () => {
    const [strict, lenient] = [await bucketOf({}), await bucketOf({ allowMismatchedSignatures: true })];
    return { ...strict, list: lenient.list };
  },
};

async function bucketOf(more: { allowMismatchedSignatures?: true }): Promise<Store> {
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'foyer' }],
    ...more,
  });
  const { port } = await server.run();
  stops.push(() => server.close());
  const bucket = {
    url: `http://127.0.0.1:${port}/foyer`,
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  };
  return s3Store(bucket, (what, work) => {
    asked.push(what);
    return work();
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-store-'));
});
afterAll(async () => {
  for (const stop of stops) await stop();
  await rm(folder, { recursive: true, force: true });
});

const hashOf = async (bytes: Readable) => {
  const hash = createHash('sha256');
  for await (const piece of bytes) hash.update(piece);
  return hash.digest('hex');
};
const keysIn = async (store: Store, beginning?: string) => {
  const keys: string[] = [];
  for await (const some of store.list(beginning)) keys.push(...some.map(({ key }) => key));
  return keys.sort();
};

describe.each(Object.entries(stores))('%s', (_, open) => {
  test('gives back what it was given, lists it by what it belongs to, and forgets it', async () => {
    const store = await open();
    const place = { workspaceId: uuid(), onboardingId: uuid() };
    const mine = keyOf({ ...place, fileId: uuid() });
    const other = keyOf({ ...place, onboardingId: uuid(), fileId: uuid() });
    const bytes = randomBytes(3_000_000);
    const path = join(folder, uuid());
    for (const key of [mine, other]) {
      await writeFile(path, bytes);
      await store.keep(key, path, bytes.length);
      await expect(stat(path)).rejects.toThrow('ENOENT');
    }
    expect(await hashOf(await store.read(mine))).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await keysIn(store)).toEqual([mine, other].sort());
    expect(await keysIn(store, `${place.workspaceId}/${place.onboardingId}/`)).toEqual([mine]);
    for await (const [one] of store.list())
      expect(Math.abs(Date.now() - (one?.keptAt.getTime() ?? 0))).toBeLessThan(120_000);
    await store.remove(mine);
    await store.remove(mine);
    await expect(store.read(mine)).rejects.toBeInstanceOf(FileAway);
    expect(await keysIn(store)).toEqual([other]);
    await store.remove(other);
    expect(await keysIn(store)).toEqual([]);
  });
});

test('whoever follows what a bucket is asked for hears of each request, and of no key', () => {
  expect(new Set(asked)).toEqual(new Set(['keep a file', 'read a file', 'remove a file']));
});

test('a folder that holds nothing any more is gone, and no key leads out of the folder', async () => {
  expect(await readdir(join(folder, 'kept')).catch(() => [])).toEqual([]);
  await expect(diskStore(folder).read('../../etc/passwd')).rejects.toThrow('three ids');
});
