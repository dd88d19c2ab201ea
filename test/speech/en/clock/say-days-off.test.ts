/* Which days between the beginning of a wait and its limit did not count, and why. */
import { describe, expect, test } from 'vitest';
import { afterWorkingHours, answerBy, type Calendar } from '~/domain/clock/clock';
import { daysOffBetween, type NamedDay } from '~/domain/clock/days-off';
import { sayDaysOff } from '~/speech/en/clock/say-days-off';

const calendar: Calendar = {
  timeZone: 'Europe/Brussels',
  workingDays: [1, 2, 3, 4, 5],
  holidays: ['2026-12-24', '2026-12-25', '2026-12-26', '2027-01-01'],
  officeOpens: '09:00',
  officeCloses: '17:00',
};
const NAMED: NamedDay[] = [
  { day: '2026-12-24', name: 'Betriebsruhe' },
  { day: '2026-12-25', name: 'Christmas Day' },
];
const reader = { now: new Date('2026-11-26T10:00:00Z'), timeZone: 'Europe/Brussels' };

const said = (from: string, until: string | Date, other: Partial<Calendar> = {}, named = NAMED) =>
  sayDaysOff(
    {
      isKept: false,
      days: daysOffBetween(new Date(from), new Date(until), { ...calendar, ...other }, named),
    },
    reader,
  );

describe('the days that did not count', () => {
  test('are weekends and days that are closed, by their name, in the order of time', () => {
    expect(said('2026-11-27T16:00:00Z', '2026-11-30T16:00:00Z')).toEqual(['Sat 28 and Sun 29 Nov: weekend']);
    expect(said('2026-12-23T16:00:00Z', '2027-01-04T16:00:00Z')).toEqual([
      'Thu 24 Dec: closed (Betriebsruhe)',
      'Fri 25 Dec: closed (Christmas Day)',
      'Sat 26 and Sun 27 Dec: weekend',
      'Fri 1 Jan 2027: closed',
      'Sat 2 and Sun 3 Jan 2027: weekend',
    ]);
  });

  test('are none where every day counts', () => {
    expect(said('2026-11-24T08:00:00Z', '2026-11-25T16:00:00Z')).toEqual([]);
    expect(sayDaysOff(null, reader)).toEqual([]);
  });

  test('are told as runs, also across the end of a month', () => {
    const break_ = ['2026-11-30', '2026-12-01', '2026-12-02'];
    const named = break_.map((day) => ({ day, name: 'Move' }));
    expect(said('2026-11-27T16:00:00Z', '2026-12-03T16:00:00Z', { holidays: break_ }, named)).toEqual([
      'Sat 28 and Sun 29 Nov: weekend',
      'Mon 30 Nov to Wed 2 Dec: closed (Move)',
    ]);
  });

  test('name a free weekday as such, and begin with the day it begins on, where that is one', () => {
    expect(said('2026-11-26T16:00:00Z', '2026-11-30T08:00:00Z', { workingDays: [1, 2, 3] })).toEqual([
      'Thu 26 and Fri 27 Nov: not a working day',
      'Sat 28 and Sun 29 Nov: weekend',
    ]);
  });

  test('do not reach beyond a limit at midnight', () => {
    const from = new Date('2026-11-27T00:00:00+01:00');
    const until = afterWorkingHours(from, 24, calendar);
    expect(until).toEqual(new Date('2026-11-28T00:00:00+01:00'));
    expect(said(from.toISOString(), until)).toEqual([]);
  });

  test('are those of the office, wherever the reader is', () => {
    const auckland = { timeZone: 'Pacific/Auckland' };
    // Friday evening in Brussels is Saturday there.
    const from = '2026-11-27T17:00:00Z';
    const until = answerBy(new Date(from), { ...calendar, ...auckland });
    expect(said(from, until, auckland)).toEqual(['Sat 28 and Sun 29 Nov: weekend']);
  });

  test('are not looked for without end', () => {
    expect(said('2026-01-01T10:00:00Z', '2199-01-01T10:00:00Z').length).toBeLessThan(130);
  });

  test('explain no promise that was made by another calendar', () => {
    expect(sayDaysOff({ isKept: true, days: [] }, reader)).toEqual([
      'It was promised before the calendar changed, and stays.',
    ]);
  });
});
