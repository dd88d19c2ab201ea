import { describe, expect, test } from 'vitest';
import { instantAt, signingSlip, wallTimeOf } from '~/domain/handoff/signing';
import { newHandoffForm } from '~/routes/handoff/new-handoff-form';
import { saidIn } from '../../support/said-in';

const BRUSSELS = 'Europe/Brussels';
const now = new Date('2027-05-04T07:12:40Z');

describe('a wall clock', () => {
  test.each([
    ['Europe/Brussels', '2027-05-04', '09:12'],
    ['America/New_York', '2027-05-04', '03:12'],
    ['Asia/Kolkata', '2027-05-04', '12:42'],
    ['Pacific/Kiritimati', '2027-05-04', '21:12'],
    ['Pacific/Honolulu', '2027-05-03', '21:12'],
  ])('in %s shows %s %s, and leads back to the minute', (timeZone, day, time) => {
    expect(wallTimeOf(now, timeZone)).toEqual({ day, time });
    expect(instantAt({ day, time }, timeZone)?.toISOString()).toBe('2027-05-04T07:12:00.000Z');
  });

  test('knows summer time from winter time', () => {
    expect(instantAt({ day: '2027-01-15', time: '09:00' }, BRUSSELS)?.toISOString()).toContain('T08:00');
    expect(instantAt({ day: '2027-07-15', time: '09:00' }, BRUSSELS)?.toISOString()).toContain('T07:00');
  });

  test('takes the first of a time that comes twice', () => {
    expect(instantAt({ day: '2026-10-25', time: '02:30' }, BRUSSELS)?.toISOString()).toContain('T00:30');
  });

  test.each([
    ['a time that never came', '2027-03-28', '02:30'],
    ['a day that never was', '2027-02-29', '10:00'],
    ['an hour too many', '2027-02-28', '24:00'],
    ['no day', '', '10:00'],
    ['no time', '2027-02-28', ''],
    ['the year 10000', '10000-01-01', '10:00'],
    ['a zone smuggled in', '2027-02-28', '10:00[UTC]'],
  ])('shows nothing for %s', (_, day, time) => {
    expect(instantAt({ day, time }, BRUSSELS)).toBeNull();
  });
});

describe('the moment of signing', () => {
  const slip = (day: string, time: string) => signingSlip({ day, time }, BRUSSELS, now);

  test.each([
    ['this minute', '2027-05-04', '09:12'],
    ['yesterday', '2027-05-03', '23:59'],
    ['two years ago to the minute', '2025-05-04', '09:13'],
  ])('may be %s', (_, day, time) => expect(slip(day, time)).toBeNull());

  test.each([
    [
      'a minute ahead',
      '2027-05-04',
      '09:13',
      'signedTime',
      'That is still to come: it is 09:12, Brussels time',
    ],
    ['tomorrow', '2027-05-05', '00:00', 'signedOn', 'Start the handoff once the contract is signed'],
    ['more than two years ago', '2025-05-04', '09:12', 'signedOn', 'Check the year'],
    ['in a lost hour', '2027-03-28', '02:30', 'signedTime', 'the clocks went forward'],
  ])('may not be %s', (_, day, time, at, says) => {
    const id = '01a202b8-3a32-7062-951c-19003ce71b58';
    const form = newHandoffForm({ timeZone: BRUSSELS, now, owners: [{ id: id }] });
    const deal = { id, customer: 'Fen', dealName: 'Two', dealValue: '', dealCurrency: 'EUR', hostId: id };
    const { error } = form.safeParse({ ...deal, signedOn: day, signedTime: time });
    expect(saidIn(error)).toEqual([[at, expect.stringContaining(says)]]);
  });

  test('is judged by the office’s clock: what is tomorrow in Auckland may be today in Brussels', () => {
    const typed = { day: '2027-05-04', time: '12:00' };
    expect(signingSlip(typed, 'Pacific/Auckland', now)).toBeNull();
    expect(signingSlip(typed, BRUSSELS, now)).toBe('later_today');
  });
});
