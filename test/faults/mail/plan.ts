/* When a worker dies: at one of seven named moments, or whenever the clock of the storm says so. */

export const MOMENTS = [
  'before claim',
  'after claim',
  'before send',
  'bytes sent',
  'provider accepted',
  'before result',
  'after result',
] as const;

/** `at`: the how manieth time the moment is reached; `afterMs`: for a death at random. */
export type Death = { moment: (typeof MOMENTS)[number]; at: number } | { moment: 'random'; afterMs: number };

const LONGEST_LIFE = 6;

/** Moments in turn, so that each gets its share, and a random death after every seven. */
export function deathOf(worker: number, random: () => number): Death {
  const moment = MOMENTS[worker % (MOMENTS.length + 1)];
  if (!moment) return { moment: 'random', afterMs: random() * 400 };
  return { moment, at: 1 + Math.floor(random() * LONGEST_LIFE) };
}

/** Numbers from 0 to 1 that repeat themselves for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
