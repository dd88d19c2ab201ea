/* Where weeks, months and the periods of Insight begin. */
import { expect, test } from 'vitest';
import { periodOf, startOf, stepsOfPeriod } from '~/domain/insight/period';

test.each([
  ['week', '2027-06-15', '2027-06-14'],
  ['week', '2027-06-14', '2027-06-14'],
  ['week', '2027-06-13', '2027-06-07'],
  ['week', '2027-01-01', '2026-12-28'],
  ['month', '2027-06-15', '2027-06-01'],
  ['month', '2028-02-29', '2028-02-01'],
] as const)('the %s of %s begins on %s', (span, day, start) => {
  expect(startOf(span, day)).toBe(start);
});

test.each([
  [4, '2027-06-15', '2027-05-24', '2027-04-26'],
  [13, '2027-06-15', '2027-03-22', '2026-12-21'],
  [52, '2027-06-15', '2026-07-01', '2025-07-01'],
  [52, '2027-12-31', '2027-01-01', '2026-01-01'],
  [52, '2027-11-01', '2026-12-01', '2025-12-01'],
] as const)(
  'of %i weeks, on %s, the period begins on %s and the one before it on %s',
  (weeks, today, from, before) => {
    expect(periodOf(weeks, today)).toEqual({ from, before });
  },
);

test('its weeks and months follow one another up to today', () => {
  expect(stepsOfPeriod(4, '2027-05-24')).toEqual(['2027-05-24', '2027-05-31', '2027-06-07', '2027-06-14']);
  const months = stepsOfPeriod(52, '2026-07-01');
  expect([months.length, months[0], months[6], months.at(-1)]).toEqual([
    12,
    '2026-07-01',
    '2027-01-01',
    '2027-06-01',
  ]);
});
