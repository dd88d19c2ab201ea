/* What customer success of the demo puts on steps: a file to look at, and a picture drawn here. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { attachFiles, type NewAttachment } from '../app/commands/file/attach-files.server';
import type { MemberActor } from '../app/domain/onboarding/access';
import { arrivingIn } from '../db/file/store.server';
import { expectDone } from './story.server';

/** A file of words, or a picture of bars with what it shows. */
export type DemoAttached = { name: string; words: string } | { name: string; bars: number[]; alt: string };

export async function attachAll(
  host: MemberActor,
  id: string,
  stepId: string,
  attached: readonly DemoAttached[],
): Promise<void> {
  await mkdir(arrivingIn(), { recursive: true });
  for (const one of attached) expectDone(await attachFiles(host, id, stepId, [await made(one)]));
}

async function made(one: DemoAttached): Promise<NewAttachment> {
  const isPicture = 'bars' in one;
  const bytes = isPicture ? await drawn(one.bars) : Buffer.from(one.words);
  const path = join(arrivingIn(), randomUUID());
  await writeFile(path, bytes);
  return {
    name: one.name,
    mime: isPicture ? 'image/webp' : 'text/csv',
    path,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    picture: isPicture ? { alt: one.alt, width: WIDTH, height: HEIGHT } : null,
  };
}

const [WIDTH, HEIGHT, EDGE] = [800, 360, 32];
const PAPER = [246, 247, 244];
const INK = [15, 91, 87];

/** Bars of these heights, the tallest as high as the paper allows. */
function drawn(bars: readonly number[]): Promise<Buffer> {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  const slot = (WIDTH - 2 * EDGE) / bars.length;
  const tallest = Math.max(...bars);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) {
      const at = Math.floor((x - EDGE) / slot);
      const isInBar = (x - EDGE - at * slot) / slot < 0.7;
      const top = HEIGHT - EDGE - ((bars[at] ?? 0) / tallest) * (HEIGHT - 2 * EDGE);
      const isInk = isInBar && y >= top && y < HEIGHT - EDGE && bars[at] !== undefined;
      pixels.set(isInk ? INK : PAPER, (y * WIDTH + x) * 3);
    }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .webp({ quality: 80 })
    .toBuffer();
}
