/*
 * A photo that a member sends, made anew: turned upright, cut to the shape it is shown in around what draws the eye, and
 * written as a JPEG that holds nothing of the file it came from.
 */
import { createHash } from 'node:crypto';
import sharp, { type OutputInfo } from 'sharp';
import type { Slip } from '../../domain/form/slip';
import { saySlip } from '../../speech/en/form/say-slip';
import type { FormReply } from '../../ui/form/form-reply';
import { oneAtATime, readPicture } from '../request/picture.server';

/** What any camera makes, and what a server reads in a moment. */
export const MOST_BYTES = 8 * 1024 * 1024;
/** Half as sharp again as the largest it is shown, 240 by 280. */
const SHAPE = { width: 360, height: 420 };
const LEAST = 120;
/** Longer and narrower than any photo of a face; filling the shape would make a strip vast. */
const MOST_TIMES_AS_LONG = 4;
/** Two photos, the fonts and everything else of a customer's page stay below 130 kB. */
const SPENT_ON_ONE = 17_000;
const QUALITIES = [80, 70, 60, 50, 40];

type Made = { ok: true; photo: { jpeg: Uint8Array; hash: string } } | { ok: false; reply: FormReply };

const no = (slip: Slip): Made & { ok: false } => ({
  ok: false,
  reply: { form: 'photo', typed: {}, errors: { photo: saySlip(slip) } },
});

/** What is said of a file that is larger than a photo may be. */
export const TOO_LARGE = no({ code: 'photo_too_large', megabytes: MOST_BYTES / 1024 / 1024 }).reply;

/** What became of the file in the field "photo". */
export const photoIn = (file: Blob | undefined): Promise<Made> => oneAtATime(() => makePhoto(file));

async function makePhoto(file: Blob | undefined): Promise<Made> {
  if (!file || file.size === 0) return no({ code: 'photo_missing' });
  if (file.size > MOST_BYTES) return { ok: false, reply: TOO_LARGE };
  const sent = await readPicture(file);
  if (!sent) return no({ code: 'photo_unlike' });
  if (sent.short < LEAST) return no({ code: 'photo_small', least: LEAST });
  if (sent.long > sent.short * MOST_TIMES_AS_LONG) return no({ code: 'photo_narrow' });
  const shaped = sent.pixels
    .resize({ ...SHAPE, fit: 'cover', position: 'attention' })
    .flatten({ background: '#fff' });
  try {
    const jpeg = await small(await shaped.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true }));
    return { ok: true, photo: { jpeg, hash: createHash('sha256').update(jpeg).digest('hex') } };
  } catch {
    return no({ code: 'photo_unlike' });
  }
}

/** As good as it can be within what is spent on it. */
async function small({ data, info }: { data: Buffer; info: OutputInfo }): Promise<Uint8Array> {
  const raw = { width: info.width, height: info.height, channels: info.channels };
  let jpeg: Buffer = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    jpeg = await sharp(data, { raw }).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (jpeg.length <= SPENT_ON_ONE) break;
  }
  return new Uint8Array(jpeg);
}
