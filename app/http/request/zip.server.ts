/* Files in one ZIP archive, written as they come: nothing is held but what is being compressed. */
import { PassThrough, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile as Archive } from 'yazl';

export type ZipFile = { name: string; content: AsyncIterable<string | Uint8Array> };

/** The least work for each byte: what is in it is mostly text, and read over a network. */
const FASTEST = 1;

/**
 * The bytes of the archive, in order; no faster than they are read. What goes wrong in a file is thrown here; whoever
 * stops reading ends the reading of the files as well.
 */
export async function* zipOf(files: AsyncIterable<ZipFile>, madeAt: Date): AsyncGenerator<Uint8Array> {
  const archive = new Archive();
  const bytes = archive.outputStream.pipe(new PassThrough());
  const reading: { now: Readable | null } = { now: null };
  const filled = fill(archive, files, { madeAt, reading });
  filled.catch((error) => bytes.destroy(error));
  try {
    yield* bytes;
    await filled;
  } finally {
    reading.now?.destroy();
  }
}

/** One file after the other: each is asked for when the one before is read to its end. */
async function fill(
  archive: Archive,
  files: AsyncIterable<ZipFile>,
  { madeAt, reading }: { madeAt: Date; reading: { now: Readable | null } },
): Promise<void> {
  // The archive says it of the stream that broke, which says so itself.
  archive.on('error', () => undefined);
  for await (const { name, content } of files) {
    const stream = Readable.from(content, { objectMode: false });
    reading.now = stream;
    archive.addReadStream(stream, name, { mtime: madeAt, compressionLevel: FASTEST });
    await finished(stream);
  }
  archive.end();
}
