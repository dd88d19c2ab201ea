/*
 * A logo that a lead or an admin sends, made anew: set whole into a square on a ground it can be seen on, in light and in
 * dark, and written as a small PNG that holds nothing of the file it came from. Drawings with code in them (SVG) are not
 * read at all.
 */
import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import type { Slip } from '../../domain/form/slip';
import { saySlip } from '../../speech/en/form/say-slip';
import type { FormReply } from '../../ui/form/form-reply';
import { oneAtATime, readPicture } from '../request/picture.server';

export const MOST_LOGO_BYTES = 2 * 1024 * 1024;
/** Three times as sharp as the largest it is shown. */
const SIDE = 120;
const LEAST = 64;
/** In a square of 28 pixels, words of a longer strip can't be read. */
const MOST_TIMES_AS_LONG = 3;
/** Beside fonts, photos and all words of a customer's page. */
const SPENT = 6_000;
const COLOURS = [256, 128, 64, 32, 16, 8];
/** White first; what is white itself stands on the darkest of our surfaces. */
const GROUNDS = ['#ffffff', '#17211f'];
/** Of 255: below, nobody sees anything in it. */
const LEAST_SEEN = 4;

type Made = { ok: true; logo: { png: Uint8Array; hash: string } } | { ok: false; reply: FormReply };

const no = (slip: Slip): Made & { ok: false } => ({
  ok: false,
  reply: { form: 'logo', typed: {}, errors: { logo: saySlip(slip) } },
});

/** What is said of a file that is larger than a logo may be. */
export const LOGO_TOO_LARGE = no({
  code: 'photo_too_large',
  megabytes: MOST_LOGO_BYTES / 1024 / 1024,
}).reply;

/** What became of the file in the field "logo". */
export const logoIn = (file: Blob | undefined): Promise<Made> => oneAtATime(() => makeLogo(file));

async function makeLogo(file: Blob | undefined): Promise<Made> {
  if (!file || file.size === 0) return no({ code: 'logo_missing' });
  if (file.size > MOST_LOGO_BYTES) return { ok: false, reply: LOGO_TOO_LARGE };
  const sent = await readPicture(file);
  if (!sent) return no({ code: 'logo_unlike' });
  if (sent.short < LEAST) return no({ code: 'logo_small', least: LEAST });
  if (sent.long > sent.short * MOST_TIMES_AS_LONG)
    return no({ code: 'logo_narrow', times: MOST_TIMES_AS_LONG });
  const square = sent.pixels
    .toColourspace('srgb')
    .ensureAlpha()
    .resize({ width: SIDE, height: SIDE, fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } });
  try {
    const pixels = await square.raw().toBuffer();
    const png = await small(
      await seen(() => sharp(pixels, { raw: { width: SIDE, height: SIDE, channels: 4 } })),
    );
    return { ok: true, logo: { png, hash: createHash('sha256').update(png).digest('hex') } };
  } catch {
    return no({ code: 'logo_unlike' });
  }
}

/** On the first ground on which there is something to see; a square of one colour stands as it is. */
async function seen(square: () => Sharp): Promise<Buffer> {
  const grounds = await Promise.all(
    GROUNDS.map((background) => square().flatten({ background }).removeAlpha().png().toBuffer()),
  );
  for (const ground of grounds) {
    const { channels } = await sharp(ground).stats();
    if (channels.some(({ stdev }) => stdev >= LEAST_SEEN)) return ground;
  }
  return grounds[0] ?? square().png().toBuffer();
}

/** With as many colours as fit into what is spent on it. */
async function small(square: Buffer): Promise<Uint8Array> {
  let png: Buffer = Buffer.alloc(0);
  for (const colours of COLOURS) {
    png = await sharp(square).png({ palette: true, colours, effort: 10, compressionLevel: 9 }).toBuffer();
    if (png.length <= SPENT) break;
  }
  return new Uint8Array(png);
}
