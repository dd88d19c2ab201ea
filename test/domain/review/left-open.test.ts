import { describe, expect, test } from 'vitest';
import type { Calendar } from '~/domain/clock/clock';
import { firstToKeep, openDays, openUntil, refuseDay } from '~/domain/review/left-open';
import type { ItemReview } from '~/domain/review/review';

const calendar: Calendar = {
  timeZone: 'Europe/Brussels',
  workingDays: [1, 2, 3, 4, 5],
  holidays: ['2027-05-06'],
  officeOpens: '09:00',
  officeCloses: '17:00',
};

/** Tuesday 4 May in Brussels, and still Monday in UTC. */
const NOW = new Date('2027-05-04T00:30:00+02:00');

describe('the day until which a point stays open', () => {
  test.each([
    ['2027-05-03', 'day_not_ahead'],
    ['2027-05-04', 'day_not_ahead'],
    ['2027-05-05', null],
    ['2027-05-06', 'day_off'],
    ['2027-05-08', 'day_off'],
    ['2028-05-04', null],
    ['2028-05-05', 'day_too_far'],
  ])('%s: %s', (day, refusal) => {
    expect(refuseDay(day, NOW, calendar)).toBe(refusal);
  });

  test('holds from the opening of the office to its closing', () => {
    expect(firstToKeep(['2027-05-05', '2027-05-07'], calendar)).toEqual({
      from: new Date('2027-05-05T09:00:00+02:00'),
      dueAt: new Date('2027-05-05T17:00:00+02:00'),
    });
    expect(firstToKeep([], calendar)).toBeNull();
  });
});

describe('a point', () => {
  const item = (of: string, state: ItemReview['state']): ItemReview => ({
    statementId: of,
    wordingId: `${of} 2`,
    state,
    answer: null,
    isDisputed: false,
  });
  const left = [
    { statementId: 'one', wordingId: 'one 2', on: '2027-05-07' },
    { statementId: 'two', wordingId: 'two 1', on: '2027-05-05' },
    { statementId: 'three', wordingId: 'three 2', on: '2027-05-05' },
  ];

  test('has its day while it is on the list for the call in the words it was left open in', () => {
    expect(openUntil(item('one', 'talk'), left)).toBe('2027-05-07');
    expect(openUntil(item('one', 'yes'), left)).toBeNull();
    expect(openUntil(item('two', 'talk'), left)).toBeNull();
  });

  test('of several the earliest day comes first, each day once', () => {
    const items = [item('one', 'talk'), item('two', 'talk'), item('three', 'talk'), item('three', 'talk')];
    expect(openDays(items, left)).toEqual(['2027-05-05', '2027-05-07']);
  });
});
