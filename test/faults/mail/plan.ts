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

const LONGEST_LIFE = 4;

/** Moments in turn, so that each gets its share, and a random death after every seven. */
export function deathOf(worker: number, random: () => number): Death {
  const moment = MOMENTS[worker % (MOMENTS.length + 1)];
  if (!moment) return { moment: 'random', afterMs: random() * 400 };
  return { moment, at: 1 + Math.floor(random() * LONGEST_LIFE) };
}
