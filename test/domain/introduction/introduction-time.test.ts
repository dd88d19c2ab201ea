import { describe, expect, it } from 'vitest';
import { instantsOf } from '~/domain/introduction/introduction-time';
import { laterForm } from '~/routes/introduction/introduction-form';

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
    expect(refused.error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([
      ['time', 'The clocks go forward then, so there is no 02:30 that day. Choose another time'],
    ]);
  });
});
