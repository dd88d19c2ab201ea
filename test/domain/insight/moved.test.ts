/*
 * Which figures moved most: over random tallies, each is as Insight shows it in both periods, has enough behind it in
 * both, and is said the way it went.
 */
import { expect, test } from 'vitest';
import { FEWEST_ONBOARDINGS, figuresOf } from '~/domain/insight/figures';
import { type Moved, movedMost } from '~/domain/insight/moved';
import type { Share } from '~/domain/insight/share';
import { STRETCHES } from '~/domain/insight/stretches';
import type { Name, Tally } from '~/domain/insight/tally';
import { sayMoved } from '~/speech/en/insight/say-moved';

/** The same numbers each time. */
function chance(seed: number) {
  let state = seed;
  return (most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % (most + 1);
  };
}

function randomTally(upTo: (most: number) => number): Tally {
  const many = upTo(30);
  const tally = new Map<Name, number>([['onboardings', many]]);
  const some = (name: Name, most: number) => {
    const count = upTo(most);
    if (count > 0) tally.set(name, (tally.get(name) ?? 0) + count);
    return count;
  };
  for (const stretch of STRETCHES) {
    for (let at = 0; at < 4; at += 1) some(`took/${stretch}/${upTo(200)}`, many / 2);
    some(`in_time/${stretch}`, some(`has_limit/${stretch}`, many));
  }
  some('accepted_at_once', some('accepted', many));
  some('corrected/goal', some('answered/goal', 3 * many));
  some('had_to_repeat', some('asked_of_repeats', many));
  for (const name of ['promises/kept', 'promises/broken', 'pages/opened', 'pages/unopened'] as const)
    some(name, many);
  for (const name of ['mail/delivered', 'mail/bounced'] as const) some(name, many);
  return tally;
}

const percent = ({ count, of }: Share) => Math.round((100 * count) / of);

function shownIn(moved: Moved, figures: ReturnType<typeof figuresOf>): { value: number; of: number } {
  if (moved.figure === 'took') {
    const { spread } = figures.times[moved.stretch];
    return { value: Math.floor(spread?.middle ?? -1), of: spread?.of ?? 0 };
  }
  const share = {
    in_time: () => (moved.figure === 'in_time' ? figures.times[moved.stretch].inTime : figures.atOnce),
    accepted_at_once: () => figures.atOnce,
    changed: () => figures.corrected,
    kept: () => figures.kept,
    repeated: () => figures.repeated,
    opened: () => figures.opened,
    arrived: () => figures.arrived,
  }[moved.figure]();
  return { value: percent(share), of: share.of };
}

test('over 2,000 pairs of periods, what moved is as both show it, and said the way it went', () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 2_000; seed += 1) {
    const upTo = chance(seed);
    const [before, now] = [figuresOf(randomTally(upTo)), figuresOf(randomTally(upTo))];
    const all = movedMost(before, now);
    const size = ({ figure, from, to }: Moved) =>
      Math.abs(to - from) / (figure === 'took' ? Math.max(from, to) : 100);
    expect(all.map(size), `seed ${seed}`).toEqual(all.map(size).sort((one, other) => other - one));
    for (const moved of all) {
      const [then, since] = [shownIn(moved, before), shownIn(moved, now)];
      expect([moved.from, moved.to], `seed ${seed}`).toEqual([then.value, since.value]);
      expect(Math.min(then.of, since.of), `seed ${seed}`).toBeGreaterThanOrEqual(FEWEST_ONBOARDINGS);
      const said = sayMoved(moved);
      if (!said) continue;
      const [way] = said.how.match(/sooner|later|more|less/) ?? [];
      const expected =
        moved.figure === 'took'
          ? since.value < then.value
            ? 'sooner'
            : 'later'
          : since.value > then.value
            ? 'more'
            : 'less';
      expect(way, `seed ${seed}: ${said.what}, ${said.how}`).toBe(expected);
      seen.add(`${moved.figure} ${way}`);
    }
  }
  expect(seen.size).toBe(16);
});

test('what is the same in words, and what has too few behind it, isn’t said', () => {
  const times = (hours: number, of: number): Tally => new Map<Name, number>([[`took/accepted/${hours}`, of]]);
  const moved = (from: Tally, to: Tally) =>
    movedMost(figuresOf(from), figuresOf(to)).flatMap((one) => sayMoved(one) ?? []);
  expect(moved(times(31, 10), times(22, 10))).toEqual([
    { what: 'Accepted, from the signature', how: 'from 31 h to 22 h, sooner' },
  ]);
  expect(moved(times(31, 9), times(22, 10))).toEqual([]);
  expect(moved(times(31, 10), times(22, 9))).toEqual([]);
  expect(moved(times(22, 10), times(22, 10))).toEqual([]);
  // Both are four days.
  expect(moved(times(97, 10), times(99, 10))).toEqual([]);
});
