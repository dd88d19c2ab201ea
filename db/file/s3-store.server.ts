/*
 * Files in a store that speaks S3. A file is sent whole, with its length, and counts once the store has answered.
 */
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { S3mini } from 's3mini';
import { FileAway, isKey, type Kept, type Store } from './store.server';

export type Bucket = {
  /** Its whole address, the bucket included. */
  url: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

const AT_ONCE = 1000;

/** Does the work of one request to the store, which is called so. */
export type Asking = <Answer>(what: string, work: () => Promise<Answer>) => Promise<Answer>;

export function s3Store(
  { url, region, accessKeyId, secretAccessKey }: Bucket,
  asking: Asking = (_, work) => work(),
): Store {
  const bucket = new S3mini({ endpoint: url, region, accessKeyId, secretAccessKey, fetch: streaming });
  return {
    async keep(key, path, size) {
      const bytes = Readable.toWeb(createReadStream(path)) as ReadableStream;
      const answer = await asking('keep a file', () =>
        bucket.putObject(key, bytes, 'application/octet-stream', undefined, {}, size),
      );
      if (!answer.ok) throw new Error(`The store of files answered ${answer.status}.`);
      await answer.body?.cancel();
      await rm(path, { force: true });
    },
    async read(key) {
      const answer = await asking('read a file', () => bucket.getObjectResponse(key));
      if (!answer?.body) throw new FileAway(key);
      return Readable.fromWeb(answer.body as WebStream);
    },
    async remove(key) {
      await asking('remove a file', () => bucket.deleteObject(key));
    },
    list: (beginning = '') => objectsIn(bucket, beginning),
  };
}

/** A body that is read as it goes needs to be said so. */
const streaming: typeof fetch = (address, init) =>
  fetch(address, { ...init, ...(init?.body ? { duplex: 'half' } : {}) } as RequestInit);

async function* objectsIn(bucket: S3mini, beginning: string): AsyncGenerator<Kept[]> {
  let next: string | undefined;
  do {
    const page = await bucket.listObjectsPaged('/', beginning, AT_ONCE, next);
    const found = page?.objects ?? [];
    if (found.length > 0)
      yield found
        .filter(({ Key }) => isKey(Key))
        .map(({ Key, LastModified }) => ({ key: Key, keptAt: new Date(LastModified) }));
    next = page?.nextContinuationToken;
  } while (next);
}
