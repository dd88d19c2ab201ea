import { describe, expect, it } from 'vitest';
import { fieldsOf, instantsOf, refuseTime } from '~/domain/introduction/introduction-time';
import { laterForm } from '~/routes/introduction/introduction-form';
import { saidIn } from '../../support/said-in';

const at = (day: string, time: string, zone = 'Europe/Brussels') =>
  instantsOf(day, time, zone).map((one) => one.toISOString());

describe('a time on a wall', () => {
  it('is one moment on an ordinary day', () => {
    expect(at('2027-05-03', '09:00')).toEqual(['2027-05-03T07:00:00.000Z']);
  });

  it('is none where the clocks skip it, and two where the hour comes twice', () => {
    expect(at('2027-03-28', '02:30')).toEqual([]);
    expect(at('2027-03-28', '03:00')).toEqual(['2027-03-28T01:00:00.000Z']);
    expect(at('2027-10-31', '02:30')).toEqual(['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z']);
    expect(at('2027-10-31', '03:00')).toEqual(['2027-10-31T02:00:00.000Z']);
  });

  it('follows zones that change by half an hour, or at midnight', () => {
    expect(at('2027-10-03', '02:15', 'Australia/Lord_Howe')).toEqual([]);
    expect(at('2027-04-04', '01:45', 'Australia/Lord_Howe')).toHaveLength(2);
    expect(at('2027-04-30', '00:30', 'Africa/Cairo')).toEqual([]);
  });

  it('that does not exist is said at the field, and never another one in its place', () => {
    const form = { why: 'Because.', subject: 'Hello', opening: 'A', closing: 'B', base: 1, to: ['1'] };
    const read = (time: string) =>
      laterForm.safeParse({ ...form, day: '2027-03-28', time, zone: 'Europe/Brussels' });
    expect(read('03:30').success).toBe(true);
    const refused = read('02:30');
    expect(saidIn(refused.error)).toEqual([
      ['time', 'The clocks go forward then, so there is no 02:30 that day. Choose another time'],
    ]);
  });
});

describe('an introduction is set', () => {
  const now = new Date('2027-05-03T09:00:00Z');

  it.each([
    ['2027-05-03T08:59:00Z', 'time_passed'],
    ['2027-05-03T09:00:00Z', 'time_passed'],
    ['2027-05-03T09:00:01Z', null],
    ['2027-06-02T09:00:00Z', null],
    ['2027-06-02T09:00:01Z', 'time_too_far'],
  ])('for %s: %s', (moment, refusal) => {
    expect(refuseTime(new Date(moment), now)).toBe(refusal);
  });

  it('in fields that show the reader’s wall', () => {
    const early = new Date('2027-01-03T00:05:00Z');
    expect(fieldsOf(early, 'Europe/Brussels')).toEqual({ day: '2027-01-03', time: '01:05' });
    expect(fieldsOf(early, 'America/New_York')).toEqual({ day: '2027-01-02', time: '19:05' });
  });
});
