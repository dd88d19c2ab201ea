/* When a worker dies or is stopped: at one of seven named moments, or whenever the clock of the storm says so. */

export const MOMENTS = [
  'before claim',
  'after claim',
  'before send',
  'bytes sent',
  'provider accepted',
  'before result',
  'after result',
] as const;

/** What a worker tells the storm once it is ready to send. */
export const LIVES = 'lives';

export type NamedMoment = (typeof MOMENTS)[number];

/** SIGKILL ends it as a power cut does; SIGSTOP holds it as a frozen machine does, until it is let go. */
export type Blow = 'SIGKILL' | 'SIGSTOP';

/** `at`: the how manieth time the moment is reached; `afterMs`: for a blow at random. */
export type Fate = { blow: Blow } & (
  | { moment: NamedMoment; at: number }
  | { moment: 'random'; afterMs: number }
);

const LATEST = 4;

/** The given moments in turn, so that each gets its share; of all seven, a random one follows each turn. */
export function fateOf(
  worker: number,
  random: () => number,
  blow: Blow,
  moments: readonly NamedMoment[] = MOMENTS,
): Fate {
  const isEveryMoment = moments.length === MOMENTS.length;
  const moment = moments[worker % (moments.length + (isEveryMoment ? 1 : 0))];
  if (!moment) return { blow, moment: 'random', afterMs: random() * 400 };
  return { blow, moment, at: 1 + Math.floor(random() * LATEST) };
}
