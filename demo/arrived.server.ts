/* Files of the demo on their way in: made up, small, and what they say they are. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NewFile } from '../app/commands/file/into-store.server';
import { arrivingIn } from '../db/file/store.server';

/** A table in plain text, as if it had come with a form. */
export async function arrived(name: string, words: string): Promise<NewFile> {
  await mkdir(arrivingIn(), { recursive: true });
  const path = join(arrivingIn(), randomUUID());
  await writeFile(path, words);
  const sha256 = createHash('sha256').update(words).digest('hex');
  return { name, mime: 'text/csv', path, size: Buffer.byteLength(words), sha256 };
}
