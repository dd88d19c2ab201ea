/* On which day what is closed is deleted: months on the workspace's calendar, and the same rule turned round. */
import { describe, expect, test } from 'vitest';
import { PLAIN_ISSUE } from '~/domain/form/plain-issue';
import { slipIn } from '~/domain/form/slip';
import { closedBefore, daysAhead, deletedOn, MOST_MONTHS } from '~/domain/workspace/keeping';
import { keepingForm } from '~/domain/workspace/setting-rules';
import { saySlip } from '~/speech/en/form/say-slip';

const BRUSSELS = 'Europe/Brussels';
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

describe('the day on which it is deleted', () => {
  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2027-01-28', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-28'],
    ['2027-03-31', 1, '2027-04-30'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-26', 120, '2036-11-26'],
  ])('of what was closed on %s, after months: %i, is %s', (closed, months, day) => {
    expect(deletedOn(noon(closed), months, BRUSSELS)).toBe(day);
  });

  test('is one of the workspace’s calendar', () => {
    const closed = new Date('2027-01-31T23:30:00Z');
    expect(deletedOn(closed, 1, BRUSSELS)).toBe('2027-03-01');
    expect(deletedOn(closed, 1, 'Europe/Lisbon')).toBe('2027-02-28');
    expect(deletedOn(closed, 1, 'Pacific/Auckland')).toBe('2027-03-01');
    expect(deletedOn(closed, 1, 'America/New_York')).toBe('2027-02-28');
  });
});

describe('what was closed before an instant', () => {
  test.each([
    ['2027-02-28', 1, '2027-01-31T23:00:00.000Z'],
    ['2027-02-27', 1, '2027-01-27T23:00:00.000Z'],
    ['2027-03-31', 1, '2027-02-28T23:00:00.000Z'],
    // The clocks change in the night before.
    ['2027-04-28', 1, '2027-03-28T22:00:00.000Z'],
  ])('goes by %s, after months: %i, is what was closed before %s', (day, months, instant) => {
    expect(closedBefore(day, months, BRUSSELS).toISOString()).toBe(instant);
  });

  test('is the same rule turned round, for every day of four years', () => {
    const zones = [BRUSSELS, 'America/New_York', 'Pacific/Apia', 'Africa/Cairo'];
    for (const zone of zones)
      for (const months of [1, 2, 6, 11, 12, 25])
        for (let day = 0; day < 4 * 366; day += 5) {
          const today = new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10);
          const until = closedBefore(today, months, zone);
          expect(deletedOn(new Date(until.getTime() - 1), months, zone) <= today).toBe(true);
          expect(deletedOn(until, months, zone) > today).toBe(true);
        }
  });
});

test('thirty days ahead are shown, from the workspace’s today', () => {
  const late = new Date('2027-01-31T23:30:00Z');
  expect(daysAhead(late, BRUSSELS)).toEqual({ today: '2027-02-01', last: '2027-03-03' });
  expect(daysAhead(late, 'Europe/Lisbon')).toEqual({ today: '2027-01-31', last: '2027-03-02' });
});

test('the months are a whole number from 1 to 120', () => {
  const said = (closedKeptMonths: unknown) =>
    keepingForm
      .safeParse({ closedKeptMonths }, PLAIN_ISSUE)
      .error?.issues.map(({ message }) => saySlip(slipIn(message))) ?? [];
  for (const typed of ['1', ' 12 ', '120']) expect(said(typed)).toEqual([]);
  for (const typed of ['0', '121', '99999999999'])
    expect(said(typed)).toEqual([`Choose the months between 1 and ${MOST_MONTHS}`]);
  for (const typed of ['a year', '1.5', '-1', '1e2'])
    expect(said(typed)).toEqual(['Write the months as a whole number, like 24']);
  for (const typed of ['', undefined, null]) expect(said(typed)).toEqual(['Say after how many months']);
});
