/* When a reminder leaves that was held up: never as the second of a day to one person, nor too soon after the one before. */
import { expect, test } from 'vitest';
import type { Calendar } from '~/domain/clock/clock';
import { leavesAt, type OtherReminder } from '~/domain/clock/reminder';

const calendar: Calendar = {
  timeZone: 'Europe/Brussels',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  officeOpens: '09:00',
  officeCloses: '17:00',
};
const at = (wall: string) => new Date(`2027-05-${wall}:00+02:00`);
const left = (wall: string | null, isOfSameIntroduction = false): OtherReminder => ({
  leftAt: wall === null ? null : at(wall),
  isOfSameIntroduction,
});

/** May 2027: the 3rd is a Monday. */
const CASES: [string, now: string, others: OtherReminder[], leaves: string][] = [
  ['no other', '04T10:00', [], '04T10:00'],
  ['no other, at night', '04T22:00', [], '05T09:00'],
  ['one of another onboarding today', '04T10:00', [left('04T09:00')], '05T09:00'],
  ['one of another onboarding yesterday', '04T10:00', [left('03T19:00')], '04T10:00'],
  ['one that is about to leave', '04T10:00', [left(null)], '05T09:00'],
  ['one of the same introduction that is about to leave', '04T10:00', [left(null, true)], '05T09:00'],
  ['the first of the same introduction a day ago', '04T10:00', [left('03T10:00', true)], '06T10:00'],
  [
    'the first of the same introduction three working days ago',
    '06T10:00',
    [left('03T10:00', true)],
    '06T10:00',
  ],
  ['the first, over a weekend', '10T10:00', [left('07T10:00', true)], '12T10:00'],
  ['the latest of several', '04T10:00', [left('04T09:00'), left('03T15:00', true)], '06T15:00'],
  ['one today on a Friday', '07T10:00', [left('07T09:00')], '10T09:00'],
];

test.each(CASES)('beside %s', (_, now, others, leaves) => {
  expect(leavesAt(at(now), others, { calendar, timeZone: 'Europe/Brussels' })).toEqual(at(leaves));
});

test('a day is the reader’s: what left this morning in Brussels left yesterday in Los Angeles', () => {
  // 8:00 in Brussels is 23:00 of the day before there, and 18:00 is 9:00.
  const where = { calendar, timeZone: 'America/Los_Angeles' };
  expect(leavesAt(at('04T18:00'), [left('04T08:00')], where)).toEqual(at('04T18:00'));
});
