import { describe, expect, test } from 'vitest';
import {
  afterWorkingDays,
  afterWorkingHours,
  answerBy,
  type Calendar,
  DEFAULT_LIMITS,
  dayOf,
  endOfWorkingDayAfter,
  handoffClock,
  isWorkingDay,
  limitAhead,
  workingHoursBetween,
} from '~/domain/clock/clock';

const brussels: Calendar = {
  timeZone: 'Europe/Brussels',
  workingDays: [1, 2, 3, 4, 5],
  holidays: ['2027-05-06'],
  officeOpens: '09:00',
  officeCloses: '17:00',
};
const everyDay: Calendar = { ...brussels, workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
const at = (text: string) => new Date(text);

// May 2027: the 3rd is a Monday, the 6th is Ascension Day; Brussels is two hours ahead of UTC.
describe('working hours between two instants', () => {
  test.each([
    ['within a day', '2027-05-03T10:40+02:00', '2027-05-03T12:10+02:00', 1.5],
    ['through the night', '2027-05-03T10:40+02:00', '2027-05-04T10:40+02:00', 24],
    ['over a weekend', '2027-04-30T10:00+02:00', '2027-05-03T10:00+02:00', 24],
    ['over a holiday', '2027-05-05T10:00+02:00', '2027-05-07T10:00+02:00', 24],
    ['wholly within a weekend', '2027-05-01T10:00+02:00', '2027-05-02T22:00+02:00', 0],
    ['from Friday midnight in Brussels, not in UTC', '2027-04-30T23:00+02:00', '2027-05-01T02:00+02:00', 1],
    ['backwards', '2027-05-04T10:40+02:00', '2027-05-03T10:40+02:00', -24],
    ['nothing', '2027-05-03T10:40+02:00', '2027-05-03T10:40+02:00', 0],
  ])('%s', (_, from, to, hours) => {
    expect(workingHoursBetween(at(from), at(to), brussels)).toBe(hours);
  });

  test.each([
    ['spring, a day of 23 hours', everyDay, '2027-03-28T00:00+01:00', '2027-03-29T00:00+02:00', 23],
    ['autumn, a day of 25 hours', everyDay, '2027-10-31T00:00+02:00', '2027-11-01T00:00+01:00', 25],
    ['clocks that change on a free Sunday', brussels, '2027-03-26T12:00+01:00', '2027-03-29T12:00+02:00', 24],
  ])('%s', (_, calendar, from, to, hours) => {
    expect(workingHoursBetween(at(from), at(to), calendar)).toBe(hours);
  });

  test('a day that a zone skipped counts nothing', () => {
    const samoa = { ...everyDay, timeZone: 'Pacific/Apia' };
    expect(workingHoursBetween(at('2011-12-29T00:00-10:00'), at('2012-01-01T00:00+14:00'), samoa)).toBe(48);
  });

  test('fifty years are counted in a few milliseconds', () => {
    const holidays = Array.from({ length: 500 }, (_, index) => `${2000 + (index % 50)}-12-25`);
    const times = Array.from({ length: 20 }, () => {
      const start = performance.now();
      workingHoursBetween(at('2000-01-03T00:00Z'), at('2050-01-03T00:00Z'), { ...brussels, holidays });
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(5);
  });

  test('agrees with counting hour by hour', () => {
    const start = at('2027-03-19T00:00Z').getTime();
    const local = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', weekday: 'short' });
    let counted = 0;
    for (let hour = 0; hour < 24 * 21; hour += 1) {
      const instant = new Date(start + hour * 3_600_000);
      expect(workingHoursBetween(at('2027-03-19T00:00Z'), instant, brussels)).toBe(counted);
      if (!local.format(instant).startsWith('S')) counted += 1;
    }
  });
});

describe('after working hours', () => {
  test.each([
    ['the next day', '2027-05-03T10:40+02:00', 24, '2027-05-04T10:40+02:00'],
    ['past a weekend', '2027-04-30T10:00+02:00', 24, '2027-05-03T10:00+02:00'],
    ['past a holiday and a weekend', '2027-05-05T10:00+02:00', 48, '2027-05-10T10:00+02:00'],
    [
      'signed on a Saturday: the clock starts on Monday',
      '2027-05-01T15:00+02:00',
      24,
      '2027-05-04T00:00+02:00',
    ],
    ['ending with the week', '2027-04-30T10:00+02:00', 14, '2027-05-01T00:00+02:00'],
    ['no hours at all', '2027-05-01T15:00+02:00', 0, '2027-05-01T15:00+02:00'],
    ['half an hour', '2027-05-03T10:40+02:00', 0.5, '2027-05-03T11:10+02:00'],
    ['clocks change on the free Sunday', '2027-03-26T12:00+01:00', 24, '2027-03-29T12:00+02:00'],
  ])('%s', (_, from, hours, due) => {
    expect(afterWorkingHours(at(from), hours, brussels)).toEqual(at(due));
  });

  test('24 elapsed hours end an hour later on the wall when clocks go forward', () => {
    expect(afterWorkingHours(at('2027-03-27T12:00+01:00'), 24, everyDay)).toEqual(
      at('2027-03-28T13:00+02:00'),
    );
  });

  test('undoes counting', () => {
    for (let step = 0; step < 400; step += 1) {
      const from = new Date(at('2027-01-01T00:00Z').getTime() + step * 79_200_000);
      const due = afterWorkingHours(from, step * 0.75, brussels);
      expect(workingHoursBetween(from, due, brussels)).toBeCloseTo(step * 0.75, 9);
    }
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1e12])('refuses %s hours', (hours) => {
    expect(() => afterWorkingHours(at('2027-05-03T10:40Z'), hours, brussels)).toThrow(RangeError);
  });
});

describe('closing times', () => {
  test.each([
    ['received in the morning', '2027-05-03T09:00+02:00', '2027-05-04T17:00+02:00'],
    ['received before a holiday', '2027-05-05T09:00+02:00', '2027-05-07T17:00+02:00'],
    ['received on Friday', '2027-04-30T18:00+02:00', '2027-05-03T17:00+02:00'],
    ['received on Sunday', '2027-05-02T18:00+02:00', '2027-05-03T17:00+02:00'],
    ['late in UTC, already Tuesday in Brussels', '2027-05-03T22:30Z', '2027-05-05T17:00+02:00'],
    ['before clocks change', '2027-03-26T12:00+01:00', '2027-03-29T17:00+02:00'],
  ])('%s', (_, receivedAt, due) => {
    expect(answerBy(at(receivedAt), brussels)).toEqual(at(due));
    expect(endOfWorkingDayAfter(at(receivedAt), brussels)).toEqual(at(due));
  });

  test('the fifth working day', () => {
    expect(afterWorkingDays(at('2027-05-04T09:40+02:00'), 5, brussels)).toEqual(at('2027-05-12T17:00+02:00'));
  });

  test.each([0, -1, 1.5, 1e9])('refuses %s working days', (n) => {
    expect(() => afterWorkingDays(at('2027-05-04T09:40Z'), n, brussels)).toThrow(RangeError);
  });

  test('working days', () => {
    const days = ['2027-05-03', '2027-05-06', '2027-05-08', '1969-12-29'];
    expect(days.map((day) => isWorkingDay(day, brussels))).toEqual([true, false, false, true]);
    expect(() => isWorkingDay('2027-02-30', brussels)).toThrow(RangeError);
  });

  test('the day of an instant is the day of its zone', () => {
    expect(dayOf(at('2027-05-03T22:30Z'), 'Europe/Brussels')).toBe('2027-05-04');
    expect(dayOf(at('2027-05-03T22:30Z'), 'America/New_York')).toBe('2027-05-03');
  });
});

describe('the clock of a handoff', () => {
  const signedAt = at('2027-05-03T10:40+02:00');
  const clockAt = (now: string, introducedAt: string | null = null) =>
    handoffClock({
      signedAt,
      introducedAt: introducedAt ? at(introducedAt) : null,
      now: at(now),
      calendar: brussels,
    });

  test.each([
    ['just signed', '2027-05-03T10:40+02:00', 'calm', 48, 0],
    ['at the notch', '2027-05-04T10:40+02:00', 'calm', 24, 0.5],
    ['past the notch', '2027-05-04T11:40+02:00', 'soon', 23, 25 / 48],
    ['on the dot', '2027-05-05T10:40+02:00', 'soon', 0, 1],
    ['two hours late', '2027-05-05T12:40+02:00', 'late', -2, 1],
    ['signature still ahead', '2027-05-03T09:40+02:00', 'calm', 48, 0],
  ])('%s', (_, now, tone, leftHours, ratio) => {
    expect(clockAt(now)).toMatchObject({ tone, leftHours, ratio, spentHours: 48 - leftHours });
  });

  test('runs towards the acceptance while it is read, and is late past that', () => {
    const ahead = (now: string, isRead = true) =>
      limitAhead(clockAt(now), { isRead, acceptanceHours: DEFAULT_LIMITS.acceptanceHours });
    const acceptanceDueAt = at('2027-05-04T10:40+02:00');
    expect(ahead('2027-05-04T09:40+02:00')).toEqual({ leftHours: 1, tone: 'calm', dueAt: acceptanceDueAt });
    expect(ahead('2027-05-04T12:40+02:00')).toEqual({ leftHours: -2, tone: 'late', dueAt: acceptanceDueAt });
    expect(ahead('2027-05-04T12:40+02:00', false)).toMatchObject({ leftHours: 22, tone: 'soon' });
  });

  test('stops with the introduction', () => {
    const clock = clockAt('2027-06-01T10:00+02:00', '2027-05-04T09:40+02:00');
    expect(clock).toMatchObject({ tone: 'done', spentHours: 23, leftHours: 25, ratio: 23 / 48 });
  });

  test('says when acceptance and introduction are due', () => {
    const { acceptanceDueAt, dueAt } = clockAt('2027-05-03T10:40+02:00');
    expect([acceptanceDueAt, dueAt]).toEqual([at('2027-05-04T10:40+02:00'), at('2027-05-05T10:40+02:00')]);
  });
});

test('mistaken input is refused, not counted', () => {
  const monday = at('2027-05-03T10:40Z');
  expect(() => workingHoursBetween(at('nonsense'), monday, brussels)).toThrow(RangeError);
  expect(() => workingHoursBetween(monday, at('+010000-01-01T00:00Z'), brussels)).toThrow('1970 to 2199');
  expect(() => answerBy(monday, { ...brussels, workingDays: [] })).toThrow('at least one working day');
});
