/* Times of a call that somebody would wonder about: on a day off, too early or too late, here or there. */
import { expect, test } from 'vitest';
import type { Calendar } from '~/domain/clock/clock';
import { unusualAt } from '~/domain/meeting/unusual-time';

const calendar: Calendar = {
  timeZone: 'Europe/Brussels',
  workingDays: [1, 2, 3, 4, 5],
  holidays: ['2026-12-25'],
  officeOpens: '09:00',
  officeCloses: '17:00',
};
const at = (text: string, zones: string[] = [], minutes = 60) =>
  unusualAt(new Date(text), { minutes, place: '' }, { calendar, zones });
const nothing = { isDayOff: false, isOutsideOurs: false, outsideIn: [] };

test('within office hours of both nothing is', () => {
  expect(at('2026-12-03T08:00:00Z')).toEqual(nothing);
  expect(at('2026-12-03T15:00:00Z', ['Europe/Brussels'])).toEqual(nothing);
  expect(at('2026-12-03T10:00:00Z', ['Europe/Dublin', 'Europe/Brussels'])).toEqual(nothing);
});

test('a day off, too early, too late, and over midnight', () => {
  expect(at('2026-12-25T10:00:00Z')).toEqual({ ...nothing, isDayOff: true });
  expect(at('2026-12-05T10:00:00Z')).toEqual({ ...nothing, isDayOff: true });
  for (const late of ['2026-12-03T07:45:00Z', '2026-12-03T15:15:00Z', '2026-12-03T22:30:00Z'])
    expect(at(late)).toEqual({ ...nothing, isOutsideOurs: true });
});

test('on the wall of whoever is asked, each zone once', () => {
  expect(at('2026-12-03T09:00:00Z', ['America/New_York', 'America/New_York', 'Europe/Dublin'])).toEqual({
    ...nothing,
    outsideIn: ['America/New_York'],
  });
  expect(at('2026-12-03T08:00:00Z', ['Europe/Dublin']).outsideIn).toEqual(['Europe/Dublin']);
  // A quarter past nine in Kathmandu is four in the morning in Brussels.
  expect(at('2026-12-03T03:30:00Z', ['Asia/Kathmandu'])).toEqual({ ...nothing, isOutsideOurs: true });
});
