/*
 * A picture that somebody sends: read as JPEG, PNG or WebP and as nothing else, whatever it claims to be. Whoever shows it
 * makes a new file of its pixels, which holds nothing of the file it came from: no place where it was taken, no second
 * picture, no code.
 */
import sharp, { type Sharp } from 'sharp';

const MOST_PIXELS = 60_000_000;
const LASTS_SECONDS = 10;

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);

/** Upright, as the camera said; its sides are those of the file. */
export type Picture = { pixels: Sharp; short: number; long: number };

/** Null for what can't be read as one. */
export async function readPicture(file: Blob): Promise<Picture | null> {
  const sent = sharp(new Uint8Array(await file.arrayBuffer()), {
    limitInputPixels: MOST_PIXELS,
    failOn: 'error',
  });
  const size = await sent.metadata().catch(() => null);
  if (!size) return null;
  const pixels = sent.autoOrient().timeout({ seconds: LASTS_SECONDS });
  return { pixels, short: Math.min(size.width, size.height), long: Math.max(size.width, size.height) };
}

let last: Promise<unknown> = Promise.resolve();

/** One picture is made at a time: each takes memory for all of its pixels. */
export function oneAtATime<T>(make: () => Promise<T>): Promise<T> {
  const made = last.then(make);
  last = made.catch(() => undefined);
  return made;
}
