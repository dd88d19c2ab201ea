/* When a check-in comes again, over random calendars and clocks, and what changed on the path between two of them. */
import { describe, expect, test } from 'vitest';
import { type Calendar, dayOf, isWorkingDay } from '~/domain/clock/clock';
import { changedBetween, nextCheckIn } from '~/domain/meeting/check-in';
import { LONGEST_AHEAD_DAYS } from '~/domain/meeting/meeting';
import type { Path, Step } from '~/domain/path/path';
import type { Mark } from '~/domain/step/step-state';
import { sayClockTime } from '~/speech/en/say-time';

const calendar: Calendar = {
  timeZone: 'Europe/Brussels',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  officeOpens: '09:00',
  officeCloses: '17:00',
};
const at = (text: string) => new Date(text);
const FRIDAY = at('2026-10-09T08:00:00Z');
const once = (inRhythmAt: Date, startsAt = inRhythmAt) => ({ inRhythmAt, startsAt });

describe('the next check-in', () => {
  test('stands at the same hour on the wall, though the clocks change between', () => {
    const next = nextCheckIn(once(at('2026-10-23T08:00:00Z')), 1, calendar, at('2026-10-23T09:00:00Z'));
    expect(next?.startsAt).toEqual(at('2026-10-30T09:00:00Z'));
  });

  test('moves off a holiday, and the one after it comes back to the rhythm', () => {
    const closed = { ...calendar, holidays: ['2026-10-16'] };
    const next = nextCheckIn(once(FRIDAY), 1, closed, FRIDAY);
    expect(next).toEqual(once(at('2026-10-16T08:00:00Z'), at('2026-10-19T08:00:00Z')));
    if (!next) return;
    expect(nextCheckIn(next, 1, closed, next.startsAt)?.startsAt).toEqual(at('2026-10-23T08:00:00Z'));
  });

  test('is left out where the week is closed, and comes at no other time than tomorrow or later', () => {
    const week = ['2026-10-16', '2026-10-19', '2026-10-20', '2026-10-21'];
    const closed = { ...calendar, holidays: week };
    expect(nextCheckIn(once(FRIDAY), 1, closed, FRIDAY)?.startsAt).toEqual(at('2026-10-23T08:00:00Z'));
    const late = at('2026-10-16T06:00:00Z');
    expect(nextCheckIn(once(FRIDAY), 1, calendar, late)?.startsAt).toEqual(at('2026-10-23T08:00:00Z'));
  });

  test('comes not soon after one that was moved far', () => {
    const moved = once(FRIDAY, at('2026-10-15T08:00:00Z'));
    expect(nextCheckIn(moved, 1, calendar, moved.startsAt)?.startsAt).toEqual(at('2026-10-23T08:00:00Z'));
  });

  test('is left out again and again until none is as near as a call may be planned', () => {
    for (const weeks of [1, 2] as const) {
      let [last, count] = [once(FRIDAY), 0];
      for (;;) {
        const next = nextCheckIn(last, weeks, calendar, FRIDAY);
        if (!next) break;
        [last, count] = [next, count + 1];
        if (count > 100) throw new Error('It goes on and on.');
      }
      const ahead = (last.startsAt.getTime() - FRIDAY.getTime()) / DAY;
      expect(ahead).toBeLessThanOrEqual(LONGEST_AHEAD_DAYS);
      expect(ahead).toBeGreaterThan(LONGEST_AHEAD_DAYS - weeks * 7 - 1);
    }
  });

  test('falls in 3,000 random years on a working day ahead, on the wall of the rhythm', () => {
    const zones = ['Europe/Brussels', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'];
    for (let seed = 1; seed <= 3000; seed += 1) {
      const below = numbers(seed);
      const weeks = below(2) === 0 ? 1 : 2;
      const workingDays = [1, 2, 3, 4, 5, 6, 7].filter((day) => day === 3 || below(3) > 0);
      const holidays = Array.from({ length: below(80) }, () => isoDay(below(365)));
      const timeZone = zones[below(zones.length)] ?? 'UTC';
      const own = { ...calendar, workingDays, holidays, timeZone };
      const now = new Date(FRIDAY.getTime() + below(200 * 24) * 3_600_000);
      const next = nextCheckIn(once(FRIDAY), weeks, own, now);
      if (!next) throw new Error(`None comes (${seed}).`);
      const on = dayOf(next.startsAt, timeZone);
      const shift = Math.round((next.startsAt.getTime() - next.inRhythmAt.getTime()) / DAY);
      const away = Math.round((next.inRhythmAt.getTime() - FRIDAY.getTime()) / DAY);
      const holds =
        isWorkingDay(on, own) &&
        on > dayOf(now, timeZone) &&
        sayClockTime(next.startsAt, timeZone) === sayClockTime(FRIDAY, timeZone) &&
        shift >= 0 &&
        shift < 6 &&
        away % (weeks * 7) === 0;
      if (!holds) throw new Error(`It falls wrong (${seed}).`);
    }
  });
});

const DAY = 86_400_000;
const isoDay = (days: number) => new Date(FRIDAY.getTime() + days * DAY).toISOString().slice(0, 10);

function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const step = (id: string, kind: Step['kind'] = 'do'): Step => ({
  id,
  title: id,
  kind,
  side: 'theirs',
  who: null,
  due: { is: 'none' },
  waitsFor: [],
  content: '',
  asks: null,
  attached: [],
  publishedOn: null,
});
const pathOf = (steps: Step[]): Path => ({
  phases: [
    {
      id: 'phase',
      title: '',
      sentence: '',
      milestone: { is: 'own', on: '2026-12-01' },
      endsOn: null,
      agreed: null,
      steps,
    },
  ],
});
const mark = (kind: Mark['kind'], hours: number): Mark => ({
  id: '',
  kind,
  by: { is: 'contact', id: '' },
  words: '',
  at: new Date(FRIDAY.getTime() + hours * 3_600_000),
});
const ids = (steps: readonly Step[]) => steps.map(({ id }) => id);

test('what changed is done, stuck, moved, new or left out since; what is stuck is told for as long as it is', () => {
  const steps = [
    ...['done', 'before', 'stuck', 'moved', 'new', 'left', 'later', 'sent', 'back', 'again'].map((id) =>
      step(id),
    ),
    step('no', 'approve'),
  ];
  const after = pathOf([...steps, step('call', 'meet')]);
  const before = pathOf([...steps.filter(({ id }) => id !== 'new'), step('gone'), step('gone-done')]);
  const day = (on: string) => new Map(steps.map(({ id }) => [id, id === 'moved' ? on : '2026-10-20']));
  const marks = new Map([
    ['done', mark('done', 2)],
    ['before', mark('done', -2)],
    ['stuck', mark('stuck', -2)],
    ['no', mark('stuck', 2)],
    ['left', mark('skipped', 2)],
    ['later', mark('done', 9)],
    ['sent', mark('handed_in', 2)],
    ['back', mark('sent_back', 2)],
    ['again', mark('undone', 2)],
    ['gone-done', mark('done', -2)],
    ['call', mark('done', 2)],
  ]);
  const span = [FRIDAY, new Date(FRIDAY.getTime() + 8 * 3_600_000)] as const;
  const dated = { path: after, days: day('2026-10-22') };
  const changed = changedBetween(
    { before: { path: before, days: day('2026-10-21') }, after: dated },
    marks,
    span,
  );
  expect(ids(changed.done)).toEqual(['done']);
  expect(ids(changed.stuck)).toEqual(['stuck']);
  expect(ids(changed.notYet)).toEqual(['no']);
  expect(ids(changed.added)).toEqual(['new']);
  expect(ids(changed.left)).toEqual(['left']);
  expect([changed.handedIn, changed.sentBack, changed.reopened].flatMap(ids)).toEqual([
    'sent',
    'back',
    'again',
  ]);
  expect(ids(changed.removed)).toEqual(['gone']);
  expect(changed.moved.map(({ step: { id }, from, to }) => [id, from, to])).toEqual([
    ['moved', '2026-10-21', '2026-10-22'],
  ]);
  expect(changedBetween({ before: null, after: dated }, marks, span)).toMatchObject({
    moved: [],
    added: [],
    removed: [],
  });
});
