/* The hours around a reader's night and days off: the next good one, the last one before, and where quiet begins. */
import { describe, expect, test } from 'vitest';
import type { Calendar } from '~/domain/clock/clock';
import { isDaytime, isGathering, lastGoodHour, nextGoodHour, quietFrom } from '~/domain/mail/quiet-hours';

/** May 2027: the 3rd is a Monday, and the Thursday of that week a holiday. */
const calendar: Calendar = {
  timeZone: 'Europe/Brussels',
  workingDays: [1, 2, 3, 4, 5],
  holidays: ['2027-05-06'],
  officeOpens: '09:00',
  officeCloses: '17:00',
};
const at = (wall: string, offset = '+02:00') => new Date(`2027-05-${wall}:00${offset}`);
const BRUSSELS = 'Europe/Brussels';

test.each([
  ['03T07:59', false],
  ['03T08:00', true],
  ['03T19:59', true],
  ['03T20:00', false],
  ['08T12:00', true],
])('%s is day: %s', (wall, is) => {
  expect(isDaytime(at(wall), BRUSSELS)).toBe(is);
});

describe('the next good hour', () => {
  test.each([
    ['a working morning is itself', '03T08:00', '03T08:00'],
    ['a working evening at 19:59 is itself', '03T19:59', '03T19:59'],
    ['before eight is nine that morning', '03T06:30', '03T09:00'],
    ['from eight in the evening is nine the next morning', '03T20:00', '04T09:00'],
    ['the evening before a holiday is the morning behind it', '05T21:00', '07T09:00'],
    ['early on a holiday is the morning behind it', '06T06:30', '07T09:00'],
    ['noon of a holiday is the morning behind it', '06T12:00', '07T09:00'],
    ['Friday night is Monday morning', '07T22:00', '10T09:00'],
    ['early on Saturday is Monday morning', '08T03:00', '10T09:00'],
    ['Sunday night is Monday morning', '09T23:59', '10T09:00'],
  ])('after %s', (_, from, next) => {
    expect(nextGoodHour(at(from), BRUSSELS, calendar)).toEqual(at(next));
  });
});

describe('the last good hour before', () => {
  test.each([
    ['an evening is that day’s', '03T22:00', '03T19:00'],
    ['an early morning is that of the day before', '04T03:00', '03T19:00'],
    ['noon of a holiday is that of the day before', '06T12:00', '05T19:00'],
    ['the morning behind a holiday passes the holiday over', '07T06:00', '05T19:00'],
    ['early on Monday is Friday’s', '10T05:00', '07T19:00'],
    ['a Sunday is Friday’s', '09T12:00', '07T19:00'],
  ])('%s', (_, before, last) => {
    expect(lastGoodHour(at(before), BRUSSELS, calendar)).toEqual(at(last));
  });

  test('goes by the wall clock of the reader', () => {
    // 9:00 in Brussels is 3:00 in New York, where Monday's last good hour was 19:00.
    expect(lastGoodHour(at('04T09:00'), 'America/New_York', calendar)).toEqual(at('03T19:00', '-04:00'));
  });
});

test('quiet begins at eight in the evening of the reader’s day', () => {
  expect(quietFrom(at('03T09:00'), BRUSSELS)).toEqual(at('03T20:00'));
  expect(quietFrom(at('03T19:30'), BRUSSELS)).toEqual(at('03T20:00'));
  // It is the 4th in Auckland already.
  expect(quietFrom(at('03T23:00'), 'Pacific/Auckland')).toEqual(at('04T20:00', '+12:00'));
});

test('more joins what waits for some minutes, and nothing what waits for a morning', () => {
  const waits = (minutes: number) => ({
    openedAt: at('03T20:47'),
    dueAt: new Date(+at('03T20:47') + minutes * 60_000),
  });
  expect(isGathering('steps_opened', waits(10))).toBe(true);
  expect(isGathering('steps_opened', waits(30))).toBe(true);
  expect(isGathering('steps_opened', waits(31))).toBe(false);
  expect(isGathering('clock_overdue', waits(10))).toBe(false);
});
