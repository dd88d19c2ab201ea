import { describe, expect, test } from 'vitest';
import { afterWorkingHours, type Calendar } from '~/domain/clock/clock';
import { planReminder, type ReminderFacts } from '~/domain/clock/reminder';
import { nextGoodHour } from '~/domain/mail/quiet-hours';

const calendar: Calendar = {
  timeZone: 'Europe/Brussels',
  workingDays: [1, 2, 3, 4, 5],
  holidays: ['2027-05-06'],
  officeOpens: '09:00',
  officeCloses: '17:00',
};
const brussels = { calendar, timeZone: 'Europe/Brussels' };
const at = (text: string) => new Date(text);

/** Introduced on Monday 3 May 2027 at 10:00 in Brussels. The Thursday of that week is a holiday. */
const introduced: ReminderFacts = {
  introducedAt: at('2027-05-03T10:00:00+02:00'),
  isSettled: false,
  pointsLeft: 12,
  nameMissingSince: null,
  mayBeReminded: true,
  reminders: 0,
  remindedAt: null,
  personRemindedAt: null,
};
const plan = (facts: Partial<ReminderFacts>, now: string, where = brussels) =>
  planReminder({ ...introduced, ...facts }, at(now), where);
const wait = (until: string | null) => ({ isDue: false, lookAgainAt: until && at(until) });

describe('the first reminder', () => {
  test('is due after three working days, holidays not counted', () => {
    expect(plan({}, '2027-05-06T10:00:00+02:00')).toEqual(wait('2027-05-07T10:00:00+02:00'));
    expect(plan({}, '2027-05-07T09:59:59+02:00')).toEqual(wait('2027-05-07T10:00:00+02:00'));
    expect(plan({}, '2027-05-07T10:00:00+02:00').isDue).toBe(true);
  });

  test('counts over a weekend', () => {
    const friday = { introducedAt: at('2027-05-14T15:00:00+02:00') };
    expect(plan(friday, '2027-05-17T15:00:00+02:00')).toEqual(wait('2027-05-19T15:00:00+02:00'));
    expect(plan(friday, '2027-05-19T15:00:00+02:00').isDue).toBe(true);
  });

  test('waits for the morning where the reader lives', () => {
    // 10:00 in Brussels is 4:00 in New York, and 20:00 in Auckland.
    expect(plan({}, '2027-05-07T10:00:00+02:00', { calendar, timeZone: 'America/New_York' })).toEqual(
      wait('2027-05-07T09:00:00-04:00'),
    );
    // Friday evening there, so Monday morning.
    expect(plan({}, '2027-05-07T10:00:00+02:00', { calendar, timeZone: 'Pacific/Auckland' })).toEqual(
      wait('2027-05-10T09:00:00+12:00'),
    );
  });

  test('is not sent when nothing is left, nobody may be written to, or all is settled', () => {
    const next = wait('2027-05-10T10:00:00+02:00');
    expect(plan({ pointsLeft: 0 }, '2027-05-07T10:00:00+02:00')).toEqual(next);
    expect(plan({ mayBeReminded: false }, '2027-05-07T10:00:00+02:00')).toEqual(next);
    expect(plan({ isSettled: true }, '2027-05-07T10:00:00+02:00')).toEqual(wait(null));
  });

  test('leaves a person alone who was reminded of another onboarding that day', () => {
    const today = { personRemindedAt: at('2027-05-07T09:00:00+02:00') };
    expect(plan(today, '2027-05-07T10:00:00+02:00')).toEqual(wait('2027-05-10T09:00:00+02:00'));
    const yesterday = { personRemindedAt: at('2027-05-06T19:00:00+02:00') };
    expect(plan(yesterday, '2027-05-07T10:00:00+02:00').isDue).toBe(true);
  });
});

describe('the second reminder', () => {
  const once = { reminders: 1, remindedAt: at('2027-05-07T10:00:00+02:00') };

  test('is due three working days after the first, and is the last', () => {
    expect(plan({}, '2027-05-07T10:00:00+02:00').lookAgainAt).toEqual(at('2027-05-12T10:00:00+02:00'));
    expect(plan(once, '2027-05-12T09:00:00+02:00')).toEqual(wait('2027-05-12T10:00:00+02:00'));
    expect(plan(once, '2027-05-12T10:00:00+02:00')).toEqual({ isDue: true, lookAgainAt: null });
    expect(plan({ ...once, reminders: 2 }, '2027-05-20T10:00:00+02:00')).toEqual(wait(null));
  });
});

describe('where only a name is missing', () => {
  const name = { pointsLeft: 0, nameMissingSince: at('2027-05-12T10:00:00+02:00') };

  test('whoever may sign is reminded of it three working days after the last answer', () => {
    expect(plan(name, '2027-05-14T10:00:00+02:00')).toEqual(wait('2027-05-17T10:00:00+02:00'));
    expect(plan(name, '2027-05-17T10:00:00+02:00').isDue).toBe(true);
    expect(plan({ ...name, mayBeReminded: false }, '2027-05-17T10:00:00+02:00').isDue).toBe(false);
  });

  test('it counts among the two, and the days since the one before', () => {
    const once = { ...name, reminders: 1, remindedAt: at('2027-05-14T10:00:00+02:00') };
    expect(plan(once, '2027-05-18T10:00:00+02:00')).toEqual(wait('2027-05-19T10:00:00+02:00'));
    expect(plan(once, '2027-05-19T10:00:00+02:00')).toEqual({ isDue: true, lookAgainAt: null });
    expect(plan({ ...once, reminders: 2 }, '2027-05-19T10:00:00+02:00')).toEqual(wait(null));
  });

  test('points that are open come first', () => {
    expect(plan({ ...name, pointsLeft: 1 }, '2027-05-12T10:00:00+02:00').isDue).toBe(true);
  });
});

describe('a good hour', () => {
  const next = (from: string, timeZone = 'Europe/Brussels') =>
    nextGoodHour(at(from), timeZone, calendar).toISOString();

  test('runs from eight to eight on working days', () => {
    expect(next('2027-05-05T08:00:00+02:00')).toBe('2027-05-05T06:00:00.000Z');
    expect(next('2027-05-05T07:59:59+02:00')).toBe('2027-05-05T07:00:00.000Z');
    expect(next('2027-05-05T19:59:59+02:00')).toBe('2027-05-05T17:59:59.000Z');
    // Thursday is a holiday.
    expect(next('2027-05-05T20:00:00+02:00')).toBe('2027-05-07T07:00:00.000Z');
    expect(next('2027-05-08T12:00:00+02:00')).toBe('2027-05-10T07:00:00.000Z');
  });

  test('keeps to the wall clock over the nights on which clocks change', () => {
    expect(next('2027-03-26T22:00:00+01:00')).toBe('2027-03-29T07:00:00.000Z');
    expect(next('2027-10-29T22:00:00+02:00')).toBe('2027-11-01T08:00:00.000Z');
    const monday = afterWorkingHours(at('2027-03-26T12:00:00+01:00'), 24, calendar);
    expect(monday.toISOString()).toBe('2027-03-29T10:00:00.000Z');
  });
});
