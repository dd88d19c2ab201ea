/* An archive as other programs read it, whatever its files hold, and made without holding them. */
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { type ZipFile, zipOf } from '~/http/request/zip.server';
import { unzip } from '../../support/unzip';

const AT = new Date('2027-05-04T09:30:00Z');

async function* parts(...all: (string | Uint8Array)[]) {
  yield* all;
}

async function archiveOf(files: Record<string, AsyncIterable<string | Uint8Array>>): Promise<Buffer> {
  async function* each(): AsyncGenerator<ZipFile> {
    for (const [name, content] of Object.entries(files)) yield { name, content };
  }
  const made: Uint8Array[] = [];
  for await (const part of zipOf(each(), AT)) made.push(part);
  return Buffer.concat(made);
}

test('holds every file as it was, with its name', async () => {
  const noise = randomBytes(300_000);
  const files = unzip(
    await archiveOf({
      'csv/ünïcode — 名.csv': parts('one\r\n', 'two 😀'),
      'empty.txt': parts(),
      'noise.bin': parts(noise.subarray(0, 7), noise.subarray(7)),
    }),
  );
  expect([...files.keys()]).toEqual(['csv/ünïcode — 名.csv', 'empty.txt', 'noise.bin']);
  expect(files.get('csv/ünïcode — 名.csv')?.toString()).toBe('one\r\ntwo 😀');
  expect(files.get('empty.txt')).toHaveLength(0);
  expect(files.get('noise.bin')?.equals(noise)).toBe(true);
});

test('an archive without files is one', async () => {
  expect(unzip(await archiveOf({})).size).toBe(0);
});

test('says what went wrong in a file, and ends', async () => {
  async function* broken() {
    yield 'so far';
    throw new Error('The database is away.');
  }
  await expect(archiveOf({ 'one.txt': broken() })).rejects.toThrow('The database is away.');
});

test('goes on no faster than it is read', async () => {
  let given = 0;
  async function* endless() {
    for (;;) {
      given += 1;
      yield randomBytes(16_384);
    }
  }
  async function* one(): AsyncGenerator<ZipFile> {
    yield { name: 'endless.bin', content: endless() };
  }
  let read = 0;
  for await (const part of zipOf(one(), AT)) {
    read += part.length;
    if (read > 1024 * 1024) break;
  }
  expect(given * 16_384).toBeLessThan(read + 1024 * 1024);
});
