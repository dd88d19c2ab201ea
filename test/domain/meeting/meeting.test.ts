/* Where a meeting stands after any acts, and which presses it takes: random stories as the commands let them happen. */
import { describe, expect, test } from 'vitest';
import { agrees, declines, proposes, takes } from '~/domain/meeting/answers';
import {
  type Act,
  type By,
  endOf,
  holds,
  isAsked,
  isOpen,
  isTheirTurn,
  offers,
  ourTurn,
  type Said,
  type Standing,
  sets,
  standingOf,
  timesAhead,
} from '~/domain/meeting/meeting';

const NOW = new Date('2026-11-25T12:00:00Z');
const INES: By = { is: 'member', id: 'ines' };
const MARIT: By = { is: 'contact', id: 'marit' };
const TOMASZ: By = { is: 'contact', id: 'tomasz' };
const WHERE = { minutes: 45, place: '' };
const inHours = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const [TUESDAY, FRIDAY, MONDAY] = [24, 48, 120].map(inHours) as [Date, Date, Date];

const said = (times: Date[], more: Partial<Said> = {}): Said => ({
  by: INES,
  times,
  where: WHERE,
  link: null,
  words: '',
  ...more,
});

function act(number: number, kind: Act['kind'], by: By, times: Date[] = []): Act {
  return {
    id: String(number),
    number,
    kind,
    by,
    at: new Date(NOW.getTime() + number),
    times,
    where: by.is === 'member' && times.length > 0 ? WHERE : null,
    link: kind === 'linked' ? 'https://booking.example' : null,
    words: '',
  };
}

const stands = (...acts: [Act['kind'], By, Date[]?][]): Standing => {
  const standing = standingOf(acts.map(([kind, by, times], place) => act(place + 1, kind, by, times)));
  if (!standing) throw new Error('Nothing was said.');
  return standing;
};

describe('times that are offered', () => {
  const offered = stands(['offered', INES, [TUESDAY, FRIDAY]]);

  test('are taken by whoever is first; the second to the same is content, to another hears which', () => {
    expect(takes(offered, TUESDAY, NOW)).toBe('act');
    const taken = stands(['offered', INES, [TUESDAY, FRIDAY]], ['set', MARIT, [TUESDAY]]);
    expect(takes(taken, TUESDAY, NOW)).toBe('said_already');
    expect(takes(taken, FRIDAY, NOW)).toBe('time_taken');
  });

  test('pass, and are no longer offered once others are', () => {
    expect(takes(offered, TUESDAY, inHours(24))).toBe('time_passed');
    expect(timesAhead(offered, inHours(25))).toEqual([FRIDAY]);
    expect(isTheirTurn(offered, inHours(49))).toBe(false);
    expect(ourTurn(offered, inHours(49))).toBe('offer');
    expect(takes(stands(['offered', INES, [TUESDAY]], ['offered', INES, [MONDAY]]), TUESDAY, NOW)).toBe(
      'times_changed',
    );
  });

  test('stay while others are proposed', () => {
    const proposed = stands(['offered', INES, [TUESDAY]], ['proposed', TOMASZ, [MONDAY]]);
    expect(takes(proposed, TUESDAY, NOW)).toBe('act');
    expect(ourTurn(proposed, NOW)).toBe('answer');
    expect(proposes(proposed, { by: TOMASZ, times: [MONDAY], words: '' }, NOW)).toBe('said_already');
    expect(proposes(proposed, { by: MARIT, times: [MONDAY], words: '' }, NOW)).toBe('act');
    const both = stands(
      ['offered', INES, [TUESDAY]],
      ['proposed', TOMASZ, [MONDAY]],
      ['proposed', MARIT, [FRIDAY]],
      ['proposed', TOMASZ, [FRIDAY]],
    );
    expect(both.proposals).toMatchObject([
      { by: MARIT, times: [FRIDAY] },
      { by: TOMASZ, times: [FRIDAY] },
    ]);
    expect(proposes(proposed, { by: MARIT, times: [inHours(-1)], words: '' }, NOW)).toBe('time_passed');
    expect(proposes(proposed, { by: MARIT, times: [inHours(24 * 181)], words: '' }, NOW)).toBe(
      'call_too_far',
    );
  });

  test('the same pressed twice is said once; what is set is moved and not offered', () => {
    expect(offers(offered, said([TUESDAY, FRIDAY]), NOW)).toBe('said_already');
    expect(offers(offered, said([TUESDAY]), NOW)).toBe('act');
    expect(offers(stands(['set', INES, [TUESDAY]]), said([FRIDAY]), NOW)).toBe('time_taken');
  });
});

describe('a time that is set', () => {
  test('is moved with the old one beside it, and a yes is to the time that was read', () => {
    const moved = stands(['set', INES, [TUESDAY]], ['moved', INES, [FRIDAY]]);
    expect(moved).toMatchObject({
      startsAt: FRIDAY,
      movedFrom: { startsAt: TUESDAY },
      isAgreed: false,
      sequence: 1,
    });
    expect(isTheirTurn(moved, NOW)).toBe(true);
    const long = standingOf([
      { ...act(1, 'set', INES, [TUESDAY]), where: { minutes: 45, place: '' } },
      { ...act(2, 'moved', INES, [FRIDAY]), where: { minutes: 15, place: '' } },
    ]);
    expect(long).toMatchObject({ where: { minutes: 15 }, movedFrom: { where: { minutes: 45 } } });
    expect(agrees(moved, FRIDAY, MARIT)).toBe('act');
    expect(agrees(moved, TUESDAY, MARIT)).toBe('times_changed');
    const agreed = stands(['set', INES, [TUESDAY]], ['moved', INES, [FRIDAY]], ['agreed', MARIT]);
    expect(agrees(agreed, FRIDAY, MARIT)).toBe('said_already');
    expect(isTheirTurn(agreed, NOW)).toBe(false);
    expect(sets(moved, said([FRIDAY]), NOW)).toBe('said_already');
  });

  test('stands for the others where somebody can’t come, who may come after all; moved, everybody is asked anew', () => {
    const set = stands(['set', INES, [TUESDAY]]);
    const ill = { by: MARIT, time: TUESDAY, words: 'Ill' };
    expect(declines(set, ill, NOW)).toBe('act');
    expect(declines(set, { ...ill, time: FRIDAY }, NOW)).toBe('times_changed');
    expect(declines(set, ill, TUESDAY)).toBe('time_passed');
    expect(declines(stands(['offered', INES, [TUESDAY]]), ill, NOW)).toBe('times_changed');
    const without = stands(['set', INES, [TUESDAY]], ['declined', MARIT]);
    expect(without).toMatchObject({ state: 'set', startsAt: TUESDAY, sequence: 0, absent: [{ by: MARIT }] });
    expect(declines(without, { ...ill, words: '' }, NOW)).toBe('said_already');
    expect([agrees(without, TUESDAY, MARIT), agrees(without, TUESDAY, TOMASZ)]).toEqual([
      'act',
      'said_already',
    ]);
    expect(stands(['set', INES, [TUESDAY]], ['declined', MARIT], ['agreed', MARIT]).absent).toEqual([]);
    expect(stands(['set', INES, [TUESDAY]], ['declined', MARIT], ['moved', INES, [FRIDAY]]).absent).toEqual(
      [],
    );
  });

  test('is held once it has begun, and not after it was called off', () => {
    const set = stands(['set', INES, [TUESDAY]]);
    expect(holds(set, NOW)).toBe('call_ahead');
    expect(holds(set, TUESDAY)).toBe('act');
    expect(ourTurn(set, endOf(TUESDAY, WHERE))).toBe('hold');
    expect(holds(stands(['set', INES, [TUESDAY]], ['called_off', INES]), TUESDAY)).toBe('meeting_over');
    expect(holds(stands(['set', INES, [TUESDAY]], ['held', INES]), TUESDAY)).toBe('said_already');
  });
});

/** A generator of the same numbers each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test('in 5,000 random stories nothing is set that nobody offered or said, and calendars never go back', () => {
  const chance = numbers(7);
  for (let story = 0; story < 5_000; story += 1) {
    const acts: Act[] = [];
    let sequence = -1;
    for (let turn = 0; turn < 8; turn += 1) {
      const before = standingOf(acts);
      const now = inHours(chance(60));
      const time = inHours(1 + chance(80));
      const by = chance(2) === 0 ? MARIT : TOMASZ;
      const number = acts.length + 1;
      const next = ((): Act | null => {
        switch (chance(8)) {
          case 0:
            return offers(before, said([time]), now) === 'act' ? act(number, 'offered', INES, [time]) : null;
          case 1: {
            const [offered = time] = before?.times ?? [];
            return before && takes(before, offered, now) === 'act' ? act(number, 'set', by, [offered]) : null;
          }
          case 2:
            return before && proposes(before, { by, times: [time], words: '' }, now) === 'act'
              ? act(number, 'proposed', by, [time])
              : null;
          case 3:
            if (sets(before, said([time]), now) !== 'act') return null;
            return act(number, before?.state === 'set' ? 'moved' : 'set', INES, [time]);
          case 4:
            return before && agrees(before, before.startsAt ?? time, by) === 'act'
              ? act(number, 'agreed', by)
              : null;
          case 5:
            return before &&
              declines(before, { by, time: before.startsAt ?? time, words: 'Ill' }, now) === 'act'
              ? act(number, 'declined', by)
              : null;
          case 6:
            return before && isOpen(before) ? act(number, 'called_off', INES) : null;
          default:
            return before && holds(before, now) === 'act' ? act(number, 'held', INES) : null;
        }
      })();
      if (!next) continue;
      acts.push(next);
      const standing = standingOf(acts) as Standing;
      expect(standing.sequence).toBeGreaterThanOrEqual(sequence);
      expect(standing.sequence - sequence).toBeLessThanOrEqual(1);
      sequence = standing.sequence;
      const once = (said: readonly { by: By }[]) =>
        new Set(said.map((one) => one.by.id)).size === said.length;
      expect(once(standing.proposals) && once(standing.absent)).toBe(true);
      const spoken = acts.flatMap((one) => one.times.map((at) => at.getTime()));
      if (standing.startsAt) expect(spoken).toContain(standing.startsAt.getTime());
      if (standing.state === 'set' || standing.state === 'held') expect(standing.startsAt).not.toBeNull();
      expect(standing.state === 'offered' ? standing.times.length > 0 : standing.times.length === 0).toBe(
        true,
      );
      if (!isOpen(standing)) {
        expect(standing.proposals).toEqual([]);
        expect(isTheirTurn(standing, now)).toBe(false);
        expect(ourTurn(standing, now)).toBeNull();
      }
      // It is never both sides' turn at once.
      expect(isTheirTurn(standing, now) && ourTurn(standing, now) !== null).toBe(false);
    }
  }
});

describe('words that go with what was said', () => {
  const spoken = (...acts: [Act['kind'], By, string][]) =>
    standingOf(acts.map(([kind, by, words], place) => ({ ...act(place + 1, kind, by, [FRIDAY]), words })))
      ?.said?.words ?? null;

  test('are none of what comes after it', () => {
    expect(spoken(['set', INES, 'Bring the plans.'], ['moved', INES, 'Baking day.'])).toBe('Baking day.');
    for (const kind of ['moved', 'called_off'] as const)
      expect(spoken(['set', INES, ''], ['moved', INES, 'Baking day.'], [kind, INES, ''])).toBeNull();
    expect(spoken(['offered', INES, 'Mornings.'], ['offered', INES, ''])).toBeNull();
  });

  test('stay with a time that somebody takes, proposes or says yes to, and with a call that was held', () => {
    const of = (kind: Act['kind'], by: By) => spoken(['offered', INES, 'Mornings.'], [kind, by, '']);
    expect([
      of('set', MARIT),
      of('set', INES),
      of('proposed', MARIT),
      of('agreed', MARIT),
      of('held', INES),
    ]).toEqual(Array(5).fill('Mornings.'));
    expect(spoken(['offered', INES, ''], ['proposed', MARIT, 'Too early.'])).toBeNull();
  });
});

test('a call is for its guests, and for everybody where none of them is there any more', () => {
  const there = new Set(['marit', 'tomasz']);
  expect(isAsked(['marit'], 'marit', there)).toBe(true);
  expect(isAsked(['marit'], 'tomasz', there)).toBe(false);
  expect(isAsked(['devraj'], 'tomasz', there)).toBe(true);
});
