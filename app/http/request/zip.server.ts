/*
 * Files in one ZIP archive, written as they come: nothing is held but what is being compressed. Sizes and checksums follow
 * each file, as the format allows where they aren't known before, and stand in the list at the end. Names are UTF-8.
 */
import { pipeline } from 'node:stream/promises';
import { constants, crc32, createDeflateRaw } from 'node:zlib';

export type ZipFile = { name: string; content: AsyncIterable<string | Uint8Array> };

type Listed = { name: Buffer; crc: number; packed: number; size: number; at: number };

/** What the plain format can say; beyond it another one would be needed. */
const MOST_BYTES = 0xffff_fffe;
const MOST_FILES = 0xfffe;

const VERSION = 20;
/** Sizes stand behind the file, and its name is UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;

export class TooMuchForZip extends Error {}

/** The bytes of the archive, in order. @throws TooMuchForZip at four gigabytes */
export async function* zipOf(files: AsyncIterable<ZipFile>, madeAt: Date): AsyncGenerator<Uint8Array> {
  const listed: Listed[] = [];
  const moment = dosTime(madeAt);
  let at = 0;
  for await (const { name, content } of files) {
    const one: Listed = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, at };
    const head = fileHead(one, moment);
    yield head;
    for await (const part of packed(content, one)) yield part;
    yield afterFile(one);
    at += head.length + one.packed + AFTER_FILE;
    listed.push(one);
    if (at > MOST_BYTES || one.size > MOST_BYTES || listed.length > MOST_FILES)
      throw new TooMuchForZip('More than a ZIP archive holds.');
  }
  const list = listed.map((one) => inList(one, moment));
  yield* list;
  yield atEnd(
    listed.length,
    list.reduce((sum, { length }) => sum + length, 0),
    at,
  );
}

/** Compresses, and counts into `one` what it was and what it became. */
async function* packed(content: ZipFile['content'], one: Listed): AsyncGenerator<Uint8Array> {
  async function* counted() {
    for await (const part of content) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part;
      one.crc = crc32(bytes, one.crc);
      one.size += bytes.length;
      yield bytes;
    }
  }
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED });
  const fed = pipeline(counted, deflate);
  // What goes wrong is thrown where it is read.
  fed.catch(() => undefined);
  for await (const part of deflate) {
    one.packed += part.length;
    yield part;
  }
  await fed;
}

function fileHead({ name }: Listed, moment: number): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(DEFLATED, 8);
  head.writeUInt32LE(moment, 10);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

const AFTER_FILE = 16;

function afterFile({ crc, packed: bytes, size }: Listed): Buffer {
  const after = Buffer.alloc(AFTER_FILE);
  after.writeUInt32LE(0x08074b50, 0);
  after.writeUInt32LE(crc, 4);
  after.writeUInt32LE(bytes, 8);
  after.writeUInt32LE(size, 12);
  return after;
}

function inList({ name, crc, packed: bytes, size, at }: Listed, moment: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  entry.writeUInt16LE(VERSION, 6);
  entry.writeUInt16LE(FLAGS, 8);
  entry.writeUInt16LE(DEFLATED, 10);
  entry.writeUInt32LE(moment, 12);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(bytes, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(at, 42);
  return Buffer.concat([entry, name]);
}

function atEnd(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return end;
}

/** Time and date as the format has them, to two seconds; ours are UTC. */
function dosTime(at: Date): number {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return ((date << 16) | time) >>> 0;
}
