import { describe, expect, test } from 'vitest';
import type { Calendar } from '~/domain/clock/clock';
import { isDigestDay, planDigest } from '~/domain/clock/digest';

const at = (text: string) => new Date(text);
const calendar: Calendar = {
  timeZone: 'Europe/Brussels',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  officeOpens: '09:00',
  officeCloses: '17:00',
};
const ines = {
  role: 'cs' as const,
  timeZone: 'Europe/Brussels',
  since: at('2027-01-01T00:00:00Z'),
  calendar,
};
const plan = (now: string, who: Partial<Parameters<typeof planDigest>[0]> = {}) => {
  const { monday, lookAgainAt } = planDigest({ ...ines, ...who }, at(now));
  return [monday, lookAgainAt.toISOString()];
};

describe('the digest', () => {
  test('is due on Monday at eight, on the member’s wall clock', () => {
    expect(plan('2027-05-03T07:59:59+02:00')).toEqual([null, '2027-05-03T06:00:00.000Z']);
    expect(plan('2027-05-03T08:00:00+02:00')).toEqual(['2027-05-03', '2027-05-10T06:00:00.000Z']);
    const auckland = { timeZone: 'Pacific/Auckland' };
    expect(plan('2027-05-02T20:00:00Z', auckland)).toEqual(['2027-05-03', '2027-05-09T20:00:00.000Z']);
    expect(plan('2027-05-02T19:59:00Z', auckland)[0]).toBeNull();
  });

  test('keeps to eight o’clock when the clocks change', () => {
    expect(plan('2027-03-22T08:00:00+01:00')).toEqual(['2027-03-22', '2027-03-29T06:00:00.000Z']);
    expect(plan('2027-10-25T08:00:00+02:00')).toEqual(['2027-10-25', '2027-11-01T07:00:00.000Z']);
  });

  test('is left out when the day has passed', () => {
    expect(plan('2027-05-04T07:59:00+02:00')[0]).toBe('2027-05-03');
    expect(plan('2027-05-04T08:00:00+02:00')).toEqual([null, '2027-05-10T06:00:00.000Z']);
  });

  test('waits a week for whoever joined since, and never comes to sales and admins', () => {
    expect(plan('2027-05-03T12:00:00+02:00', { since: at('2027-05-03T10:00:00+02:00') })[0]).toBeNull();
    expect(plan('2027-05-03T12:00:00+02:00', { role: 'sales' })[0]).toBeNull();
    expect(plan('2027-05-03T12:00:00+02:00', { role: 'admin' })[0]).toBeNull();
    expect(plan('2027-05-03T12:00:00+02:00', { role: 'lead' })[0]).toBe('2027-05-03');
  });

  test('comes on the next working morning after a holiday, and where Monday is no working day', () => {
    const holiday = { calendar: { ...calendar, holidays: ['2027-05-03'] } };
    expect(plan('2027-05-03T08:00:00+02:00', holiday)).toEqual([null, '2027-05-04T06:00:00.000Z']);
    expect(plan('2027-05-04T08:00:00+02:00', holiday)).toEqual(['2027-05-03', '2027-05-10T06:00:00.000Z']);
    const shop = { calendar: { ...calendar, workingDays: [2, 3, 4, 5, 6] } };
    expect(plan('2027-05-03T12:00:00+02:00', shop)).toEqual([null, '2027-05-04T06:00:00.000Z']);
    expect(plan('2027-05-04T08:00:00+02:00', shop)).toEqual(['2027-05-03', '2027-05-11T06:00:00.000Z']);
  });

  test('is left out in a week without a working day', () => {
    const closed = ['03', '04', '05', '06', '07'].map((day) => `2027-05-${day}`);
    const away = { calendar: { ...calendar, holidays: closed } };
    expect(plan('2027-05-05T08:00:00+02:00', away)).toEqual([null, '2027-05-10T06:00:00.000Z']);
  });

  test('may leave on its day alone, by day', () => {
    const holiday = { ...calendar, holidays: ['2027-05-03'] };
    const may = (when: string) => isDigestDay(at(when), 'Europe/Brussels', holiday);
    expect([may('2027-05-03T09:00:00+02:00'), may('2027-05-04T09:00:00+02:00')]).toEqual([false, true]);
    expect([may('2027-05-04T20:00:00+02:00'), may('2027-05-05T09:00:00+02:00')]).toEqual([false, false]);
  });
});
