/*
 * A picture that is to be shown on a step, made anew from its pixels: no larger than a page shows it, upright, and with
 * nothing of the file it came from.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputInfo } from 'sharp';
import { arrivingIn } from '#db/file/store.server';
import type { NewAttachment } from '../../commands/file/attach-files.server';
import type { NewFile } from '../../commands/file/into-store.server';
import { oneAtATime, readPicture } from '../request/picture.server';

/** Twice as sharp as a page shows it. */
const MOST_WIDE = 1216;
const MOST_HIGH = 1600;
const SPENT = 110_000;
const QUALITIES = [80, 68, 56, 44, 32];
/** What a camera makes; larger ones take all of the memory that a picture may. */
const MOST_BYTES = 25 * 1024 * 1024;

/** Null for what can't be read as a picture. The file it makes is for whoever keeps it, or takes it away. */
export async function shownPicture(file: NewFile, alt: string): Promise<NewAttachment | null> {
  if (file.size > MOST_BYTES) return null;
  const made = await oneAtATime(() => make(file.path));
  if (!made) return null;
  const { data, info } = made;
  const path = join(arrivingIn(), randomUUID());
  await writeFile(path, data, { mode: 0o600, flush: true });
  return {
    name: `${file.name.replace(/\.[a-z]+$/i, '')}.webp`,
    mime: 'image/webp',
    path,
    size: data.length,
    sha256: createHash('sha256').update(data).digest('hex'),
    picture: { alt, width: info.width, height: info.height },
  };
}

async function make(path: string): Promise<{ data: Buffer; info: OutputInfo } | null> {
  const sent = await readPicture(new Blob([await readFile(path)]));
  if (!sent) return null;
  const pixels = sent.pixels
    .resize({ width: MOST_WIDE, height: MOST_HIGH, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  try {
    let made: { data: Buffer; info: OutputInfo } | null = null;
    for (const quality of QUALITIES) {
      made = await pixels.clone().webp({ quality, effort: 4 }).toBuffer({ resolveWithObject: true });
      if (made.data.length <= SPENT) break;
    }
    return made;
  } catch {
    return null;
  }
}
