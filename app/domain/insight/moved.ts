/* Which figures moved most from one period to the one after it, where both have enough behind them. */
import { FEWEST_ONBOARDINGS, type Figures } from './figures';
import type { Share } from './share';
import { STRETCHES, type Stretch } from './stretches';

type WhatMoved = { figure: 'took' | 'in_time'; stretch: Stretch } | { figure: MovedShare };
type MovedShare = 'accepted_at_once' | 'changed' | 'kept' | 'repeated' | 'opened' | 'arrived';

/** A time in whole hours or days, and otherwise so many of every hundred. */
export type Moved = WhatMoved & { from: number; to: number };

/**
 * Those that moved most first. A time moves by its part of the longer of the two, a share by its points of every hundred:
 * twice as long is half the way, as is half of all that aren't any more. What is the same in whole numbers didn't move.
 */
export function movedMost(before: Figures, now: Figures): Moved[] {
  const times = STRETCHES.flatMap((stretch) => [
    timeMoved(stretch, before, now),
    shareMoved({ figure: 'in_time', stretch }, before.times[stretch].inTime, now.times[stretch].inTime),
  ]);
  const shares = SHARES.map(([figure, of]) => shareMoved({ figure }, of(before), of(now)));
  return [...times, ...shares]
    .flatMap((one) => one ?? [])
    .filter(({ moved }) => moved.from !== moved.to)
    .sort((one, other) => other.by - one.by)
    .map(({ moved }) => moved);
}

const SHARES: [MovedShare, (figures: Figures) => Share][] = [
  ['accepted_at_once', ({ atOnce }) => atOnce],
  ['changed', ({ corrected }) => corrected],
  ['kept', ({ kept }) => kept],
  ['repeated', ({ repeated }) => repeated],
  ['opened', ({ opened }) => opened],
  ['arrived', ({ arrived }) => arrived],
];

type Weighed = { moved: Moved; by: number };

function timeMoved(stretch: Stretch, before: Figures, now: Figures): Weighed | null {
  const [then, since] = [before.times[stretch].spread, now.times[stretch].spread];
  if (!then || !since || then.of < FEWEST_ONBOARDINGS || since.of < FEWEST_ONBOARDINGS) return null;
  const [from, to] = [Math.floor(then.middle), Math.floor(since.middle)];
  return { moved: { figure: 'took', stretch, from, to }, by: Math.abs(to - from) / Math.max(from, to, 1) };
}

function shareMoved(what: WhatMoved, then: Share, since: Share): Weighed | null {
  if (then.of < FEWEST_ONBOARDINGS || since.of < FEWEST_ONBOARDINGS) return null;
  const [from, to] = [percentOf(then), percentOf(since)];
  return { moved: { ...what, from, to }, by: Math.abs(to - from) / 100 };
}

const percentOf = ({ count, of }: Share): number => Math.round((100 * count) / of);
