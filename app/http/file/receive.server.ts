/*
 * Files on their way in, taken from the line piece by piece: never whole in memory, counted and hashed as they come, and
 * on this machine's disk under a name of no meaning until somebody keeps them. What fails of a batch fails alone.
 */
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { fileTypeFromFile } from 'file-type';
import { isWords, WORDS } from '../../domain/file/file-types';
import { log } from '../../log.server';
import { readFields, type Typed } from '../form/typed.server';

/** Whole, and on this machine. `found` is what its bytes are, see file-types. */
export type Arrived = Sent & { path: string; size: number; sha256: string; found: string | null };
export type Failed = Sent & { why: 'too_large' | 'empty' | 'no_room' | 'not_asked' };
/** By the field of the form, and the name it was sent under. */
type Sent = { field: string; name: string };
export type Received = {
  files: (Arrived | Failed)[];
  /** There were more than a form may carry; the others weren't read. */
  hasMore: boolean;
  typed: Typed;
};

export const isArrived = (file: Arrived | Failed): file is Arrived => 'path' in file;

export type Limits = {
  /** Whether files come in a field of this name. */
  takes(field: string): boolean;
  files: number;
  bytesOfOne: number;
  /** Nothing more is read beyond. */
  bytesInAll: number;
  /** What is typed beside them: how many fields at most. */
  fields?: number;
  /** Nothing is written where there is none. */
  hasRoom?: boolean;
};

const FIELDS = 20;
const MOST_OF_A_FIELD = 64 * 1024;
/** As in a form without files. */
const BYTES_TYPED = 256 * 1024;
/** What the rest of this machine needs of its disk, whatever arrives: the embedded database lies on it too. */
const LEFT_FREE = 100 * 1024 * 1024;
const LEFT_FREE_PART = 0.05;

/** The line broke off, or what came is no form. Nothing of it is kept. */
export class NotWhole extends Error {}
/** More came than any form of ours carries. */
export class FarTooMuch extends NotWhole {}

/** Reads a form with files into `folder`. @throws NotWhole, with nothing left of it. */
export async function receive(
  request: Readable & { headers: Record<string, unknown> },
  folder: string,
  { takes, files: most, bytesOfOne, bytesInAll, fields = FIELDS, hasRoom = true }: Limits,
): Promise<Received> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const arriving: Promise<Arrived | Failed | null>[] = [];
  const typed: [string, string][] = [];
  let hasMore = false;
  try {
    await new Promise<void>((done, fail) => {
      const form = formOf(request.headers as BusboyHeaders, most, bytesOfOne, fields);
      let current: Readable | undefined;
      const breakOff = (error: unknown) => {
        current?.destroy(new NotWhole());
        request.unpipe(form);
        request.resume();
        fail(error instanceof NotWhole ? error : new NotWhole(String(error)));
      };
      let typedBytes = 0;
      form.on('field', (name, value) => {
        typedBytes += name.length + Buffer.byteLength(value);
        if (typedBytes > BYTES_TYPED) return breakOff(new FarTooMuch());
        typed.push([name, value]);
      });
      form.on('file', (name, bytes, sent) => {
        current = bytes;
        const file: Promise<Arrived | Failed | null> = takes(name)
          ? fileFrom(bytes, { field: name, name: sent ?? '' }, folder, { most: bytesOfOne, hasRoom })
          : notAsked(bytes, { field: name, name: sent ?? '' });
        arriving.push(file.catch(breakOff).then((one) => one ?? null));
      });
      form.on('filesLimit', () => {
        hasMore = true;
      });
      form.once('finish', () => done());
      form.once('error', breakOff);
      request.once('error', breakOff);
      request.once('close', () => {
        if (!('complete' in request && request.complete)) breakOff(new NotWhole('The line broke off.'));
      });
      let came = 0;
      request.on('data', (piece: Buffer) => {
        came += piece.length;
        if (came > bytesInAll) breakOff(new FarTooMuch());
      });
      request.pipe(form);
    });
    const files = (await Promise.all(arriving)).filter((one) => one !== null);
    return { files, hasMore, typed: readFields(typed) };
  } catch (error) {
    await discard((await Promise.all(arriving)).filter((one) => one !== null));
    throw error;
  }
}

/** In a field that takes no file it is let go by; whoever sent it is told so. Null where none was chosen. */
async function notAsked(bytes: Readable, sent: Sent): Promise<Failed | null> {
  bytes.resume();
  return sent.name === '' ? null : { ...sent, why: 'not_asked' };
}

function formOf(headers: BusboyHeaders, files: number, fileSize: number, fields: number) {
  try {
    return new Busboy({
      headers,
      limits: {
        files,
        // One more, so that a file of just as many bytes is told from a larger one.
        fileSize: fileSize + 1,
        fields,
        fieldSize: MOST_OF_A_FIELD,
        parts: fields + files + 1,
        headerPairs: 20,
        headerSize: 8 * 1024,
      },
    });
  } catch {
    throw new NotWhole('It is no form.');
  }
}

/** Null where no file was chosen. What has no room is let go by, so that the others of the form still come. */
async function fileFrom(
  bytes: Readable & { truncated?: boolean },
  { field, name }: Sent,
  folder: string,
  { most, hasRoom: hadRoom }: { most: number; hasRoom: boolean },
): Promise<Arrived | Failed | null> {
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  let handle: FileHandle | undefined;
  let hasRoom = hadRoom;
  const outOfRoom = (error: unknown) => {
    log().error({ err: error }, 'a file that arrived could not be written');
    hasRoom = false;
  };
  try {
    for await (const piece of bytes as AsyncIterable<Buffer>) {
      size += piece.length;
      if (!hasRoom || size > most) continue;
      hash.update(piece);
      try {
        handle ??= await open(path, 'wx', 0o600);
        await handle.writeFile(piece);
      } catch (error) {
        outOfRoom(error);
      }
    }
    if (hasRoom) await handle?.sync().catch(outOfRoom);
    await handle?.close();
  } catch {
    await handle?.close().catch(() => undefined);
    await rm(path, { force: true });
    throw new NotWhole('The line broke off.');
  }
  if (size === 0) return name === '' ? null : { field, name, why: 'empty' };
  const why = size > most ? 'too_large' : hasRoom ? null : 'no_room';
  if (why) {
    await rm(path, { force: true });
    return { field, name, why };
  }
  return { field, name, path, size, sha256: hash.digest('hex'), found: await formOfBytes(path) };
}

const BEGINNING = 64 * 1024;

/** What its bytes are, whatever it is called. */
async function formOfBytes(path: string): Promise<string | null> {
  const known = await fileTypeFromFile(path).catch(() => undefined);
  if (known) return known.ext;
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return isWords(buffer.subarray(0, bytesRead)) ? WORDS : null;
  } finally {
    await handle.close();
  }
}

/** Whether so many bytes may come: some of the disk stays free for everything else. */
export async function hasRoomFor(folder: string, bytes: number): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { bavail, bsize, blocks } = await statfs(folder);
  return bavail * bsize - bytes > Math.min(LEFT_FREE, blocks * bsize * LEFT_FREE_PART);
}

/** What nobody kept goes. */
export async function discard(files: (Arrived | Failed)[]): Promise<void> {
  await Promise.all(files.filter(isArrived).map(({ path }) => rm(path, { force: true })));
}
