import { describe, expect, test } from 'vitest';
import {
  minutesFor,
  sayClockTime,
  sayDay,
  sayDeadline,
  sayDuration,
  sayFullDay,
  sayInstant,
  sayLeft,
  sayLimit,
  sayMinutesFor,
  sayShortDay,
  sayTaken,
  sayTimeWithPlace,
  sayWhen,
  sayZone,
} from '~/speech/en/say-time';

const at = (text: string) => new Date(text);
const ines = { now: at('2027-05-04T16:20+02:00'), timeZone: 'Europe/Brussels' };

describe('days', () => {
  test.each([
    ['2027-05-04', '4 May', 'Tue 4 May', 'Tuesday 4 May'],
    ['2027-09-30', '30 Sept', 'Thu 30 Sept', 'Thursday 30 September'],
    ['2027-07-09', '9 July', 'Fri 9 July', 'Friday 9 July'],
    ['2027-02-01', '1 Feb', 'Mon 1 Feb', 'Monday 1 February'],
    ['2028-01-03', '3 Jan 2028', 'Mon 3 Jan 2028', 'Monday 3 January 2028'],
    ['2026-12-31', '31 Dec 2026', 'Thu 31 Dec 2026', 'Thursday 31 December 2026'],
  ])('%s', (day, plain, short, full) => {
    expect([sayDay(day, ines), sayShortDay(day, ines), sayFullDay(day, ines)]).toEqual([plain, short, full]);
  });

  test('this year is the year where the reader is', () => {
    const now = at('2027-12-31T23:30Z');
    expect(sayDay('2027-12-31', { now, timeZone: 'Europe/London' })).toBe('31 Dec');
    expect(sayDay('2027-12-31', { now, timeZone: 'Europe/Brussels' })).toBe('31 Dec 2027');
  });

  test('refuses a day that does not exist', () => {
    expect(() => sayDay('2027-02-30', ines)).toThrow(RangeError);
  });
});

describe('what happened', () => {
  test.each([
    ['2027-05-04T16:20+02:00', 'just now'],
    ['2027-05-04T16:18:01+02:00', 'just now'],
    ['2027-05-04T16:21+02:00', 'just now'],
    ['2027-05-04T16:18+02:00', 'today at 16:18'],
    ['2027-05-04T09:12+02:00', 'today at 9:12'],
    ['2027-05-04T00:00+02:00', 'today at 0:00'],
    ['2027-05-03T23:59+02:00', 'yesterday'],
    ['2027-05-03T00:00+02:00', 'yesterday'],
    ['2027-05-02T23:59+02:00', 'Sun 2 May, 23:59'],
    ['2027-04-27T08:52+02:00', 'Tue 27 Apr, 8:52'],
    ['2026-05-04T08:52+02:00', 'Mon 4 May 2026, 8:52'],
    ['2027-05-05T17:00+02:00', 'tomorrow, 17:00'],
  ])('%s was %s', (instant, words) => {
    expect(sayWhen(at(instant), ines)).toBe(words);
  });

  test('just after midnight, two minutes ago is still just now', () => {
    const reader = { ...ines, now: at('2027-05-04T00:00:30+02:00') };
    expect(sayWhen(at('2027-05-03T23:59:30+02:00'), reader)).toBe('just now');
  });

  test('one instant, two readers', () => {
    const instant = at('2027-05-04T03:00Z');
    expect(sayWhen(instant, ines)).toBe('today at 5:00');
    expect(sayWhen(instant, { ...ines, timeZone: 'America/New_York' })).toBe('yesterday');
  });

  test.each([
    ['2027-03-28T12:00+02:00', '2027-03-27T12:00+01:00', 'yesterday'],
    ['2027-03-28T12:00+02:00', '2027-03-28T01:59+01:00', 'today at 1:59'],
    ['2027-03-28T12:00+02:00', '2027-03-28T03:00+02:00', 'today at 3:00'],
    ['2027-10-31T23:30+01:00', '2027-10-31T00:10+02:00', 'today at 0:10'],
    ['2027-11-01T00:10+01:00', '2027-10-31T00:10+02:00', 'yesterday'],
  ])('when clocks change: at %s, %s was %s', (now, instant, words) => {
    expect(sayWhen(at(instant), { ...ines, now: at(now) })).toBe(words);
  });
});

describe('what is due', () => {
  test.each([
    ['2027-05-04T17:00+02:00', 'today, 17:00'],
    ['2027-05-05T17:00+02:00', 'tomorrow, 17:00'],
    ['2027-05-03T17:00+02:00', 'yesterday, 17:00'],
    ['2027-05-06T17:00+02:00', 'Thu 6 May, 17:00'],
    ['2028-01-03T09:05+01:00', 'Mon 3 Jan 2028, 9:05'],
  ])('%s is due %s', (instant, words) => {
    expect(sayDeadline(at(instant), ines)).toBe(words);
  });

  test("an answer at five in Brussels is said in the customer's time", () => {
    const marit = { ...ines, timeZone: 'Asia/Tokyo' };
    expect(sayDeadline(at('2027-05-05T17:00+02:00'), marit)).toBe('Thu 6 May, 0:00');
    expect(sayInstant(at('2027-05-05T17:00+02:00'), marit)).toBe('Thu 6 May, 0:00');
  });
});

describe('a limit of ours', () => {
  test.each([
    ['2027-05-05T17:00+02:00', 'tomorrow, 17:00'],
    ['2027-05-10T08:00+02:00', 'Mon 10 May, 8:00'],
    ['2027-05-10T19:59+02:00', 'Mon 10 May, 19:59'],
    ['2027-05-10T02:59+02:00', 'the start of Mon 10 May'],
    ['2027-05-10T00:00+02:00', 'the start of Mon 10 May'],
    ['2027-05-05T07:59+02:00', 'the start of tomorrow'],
    ['2027-05-10T20:00+02:00', 'the end of Mon 10 May'],
    ['2027-05-04T23:30+02:00', 'the end of today'],
    ['2027-05-04T02:59+02:00', 'today, 2:59'],
    ['2027-05-03T02:59+02:00', 'yesterday, 2:59'],
  ])('%s is up by %s', (instant, words) => {
    expect(sayLimit(at(instant), ines)).toBe(words);
  });

  test('in the night in which it is up, its time is said', () => {
    const night = { ...ines, now: at('2027-05-10T00:20+02:00') };
    expect(sayLimit(at('2027-05-10T02:59+02:00'), night)).toBe('today, 2:59');
  });
});

describe('clock times and places', () => {
  test('hours run to 24 without a leading zero', () => {
    expect(sayClockTime(at('2027-05-04T07:05Z'), 'Europe/Brussels')).toBe('9:05');
    expect(sayClockTime(at('2027-05-04T18:45Z'), 'Asia/Kathmandu')).toBe('0:30');
  });

  test.each([
    ['Europe/Brussels', '10:00, Brussels time'],
    ['America/New_York', '4:00, New York time'],
    ['America/Argentina/Buenos_Aires', '5:00, Buenos Aires time'],
    ['Asia/Calcutta', '13:30, Kolkata time'],
    ['UTC', '8:00, UTC'],
    ['Etc/UTC', '8:00, UTC'],
    ['Etc/GMT+5', '3:00, UTC−5'],
  ])('%s', (timeZone, words) => {
    expect(sayTimeWithPlace(at('2027-05-13T08:00Z'), timeZone)).toBe(words);
  });

  test('the same place in winter', () => {
    expect(sayTimeWithPlace(at('2027-01-13T08:00Z'), 'Europe/Brussels')).toBe('9:00, Brussels time');
    expect(sayZone('Asia/Ho_Chi_Minh')).toBe('Ho Chi Minh City time');
  });
});

describe('durations', () => {
  test.each([
    [23, '23 h', '23 h left'],
    [6.9, '6 h', '6 h left'],
    [5.9999999999, '6 h', '6 h left'],
    [1, '1 h', '1 h left'],
    [40 / 60, '40 min', '40 min left'],
    [0.99, '59 min', '59 min left'],
    [55, '55 h', '55 h left'],
    [72, '3 days', '3 days left'],
    [119, '4 days', '4 days left'],
    [0, '0 min', 'due now'],
    [-0.01, '0 min', 'due now'],
    [-2.5, '2 h', '2 h late'],
    [-0.5, '30 min', '30 min late'],
    [-96, '4 days', '4 days late'],
  ])('%s hours', (hours, duration, left) => {
    expect([sayDuration(hours), sayLeft(hours)]).toEqual([duration, left]);
  });

  test('what took no working time at all is told without a nought', () => {
    expect([sayTaken(0), sayTaken(0.01), sayTaken(2.5)]).toEqual([
      'under a working minute',
      'under a working minute',
      '2 h',
    ]);
  });

  test.each([
    [0, 0],
    [1, 1],
    [3, 1],
    [4, 2],
    [11, 4],
    [18, 6],
    [21, 7],
  ])('%i points take %i minutes', (points, minutes) => {
    expect(minutesFor(points)).toBe(minutes);
  });

  test('minutes in words', () => {
    expect([sayMinutesFor(21), sayMinutesFor(2)]).toEqual(['about 7 minutes', 'about 1 minute']);
  });
});
