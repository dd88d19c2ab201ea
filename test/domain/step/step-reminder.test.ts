/* When somebody is reminded of a step: over random days each reminder comes once, in time, and never of what can't be done. */
import { describe, expect, test } from 'vitest';
import { type Calendar, dayOf, epochDayOf, isoDayOf, isWorkingDay } from '~/domain/clock/clock';
import { workingDaysAfter } from '~/domain/clock/working-days';
import type { StepView } from '~/domain/path/path-view';
import {
  concernedBy,
  lookAgainAt,
  type ReminderDays,
  type StepReminded,
  toRemindOf,
} from '~/domain/step/step-reminder';
import type { StepState } from '~/domain/step/step-state';

const berlin: Calendar = {
  timeZone: 'Europe/Berlin',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  officeOpens: '09:00',
  officeCloses: '17:00',
};

const step = (more: Partial<StepView> = {}): StepView =>
  ({
    id: 'files',
    side: 'theirs',
    who: { is: 'contact', id: 'marit' },
    dueOn: '2027-03-10',
    state: { is: 'open' },
    ...more,
  }) as StepView;

const on = (day: string, calendar: Calendar = berlin): ReminderDays => ({
  ofReader: day,
  ofWorkspace: day,
  calendar,
});

/** Numbers from 0 to 1 that are the same for a seed. */
const randomFrom = (seed: number) => () => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
};

/** What is told on each working day from one day to another, if somebody looks on those in `looks`. */
function walked(one: StepView, from: string, to: string, looks: (day: string) => boolean = () => true) {
  const told: (StepReminded & { on: string })[] = [];
  for (let day = epochDayOf(from); day <= epochDayOf(to); day += 1) {
    const today = isoDayOf(day);
    if (!isWorkingDay(today, berlin) || !looks(today)) continue;
    for (const due of toRemindOf([one], told, on(today)))
      told.push({ ...due, contactId: 'marit', at: new Date(`${today}T09:00:00Z`), on: today });
  }
  return told.map(({ on: day, is }) => `${day} ${is}`);
}

describe('a reminder of a step', () => {
  test('comes the working day before, the working day after, and once more three later', () => {
    expect(walked(step(), '2027-03-01', '2027-04-30')).toEqual([
      '2027-03-09 soon',
      '2027-03-11 late',
      '2027-03-16 late',
    ]);
    // A Monday is told of on the Friday before it.
    expect(walked(step({ dueOn: '2027-03-15' }), '2027-03-01', '2027-03-15')).toEqual(['2027-03-12 soon']);
  });

  test('comes on the day itself where it came to nothing before', () => {
    expect(walked(step(), '2027-03-01', '2027-03-10', (day) => day !== '2027-03-09')).toEqual([
      '2027-03-10 soon',
    ]);
  });

  test.each(['waiting', 'stuck', 'handed_in', 'done', 'skipped'] as const)('never of what is %s', (is) => {
    const state = { is, for: [] } as unknown as StepState;
    expect(walked(step({ state }), '2027-03-01', '2027-04-30')).toEqual([]);
  });

  test('over random days: at most three, in time, none twice, whoever misses to look', () => {
    const [first, last] = [epochDayOf('2027-01-01'), epochDayOf('2027-12-01')];
    for (let seed = 1; seed <= 2000; seed += 1) {
      const random = randomFrom(seed);
      const due = first + Math.floor(random() * (last - first));
      const looks = Array.from({ length: 7 + Math.floor(random() * 24) }, () => random() < 0.6);
      const dueOn = isoDayOf(due);
      const isLooked = (day: string) => looks[epochDayOf(day) % looks.length] ?? true;
      const told = walked(step({ dueOn }), isoDayOf(due - 10), isoDayOf(due + 20), isLooked);
      expect(new Set(told).size).toBe(told.length);
      expect(told.filter((one) => one.endsWith('soon')).length).toBeLessThanOrEqual(1);
      expect(told.filter((one) => one.endsWith('late')).length).toBeLessThanOrEqual(2);
      for (const one of told) {
        const [day = '', is] = one.split(' ');
        if (is === 'late') expect(day > dueOn, `seed ${seed}`).toBe(true);
        else expect(day <= dueOn && dueOn <= workingDaysAfter(day, 1, berlin), `seed ${seed}`).toBe(true);
      }
    }
  });
});

describe('whom it concerns', () => {
  const people = [
    { id: 'marit', parts: ['champion'] as const },
    { id: 'tomasz', parts: ['day_to_day'] as const },
  ];

  test('is whoever has it by name, else whoever is contacted first; nobody for what is ours', () => {
    expect(concernedBy(step({ who: { is: 'contact', id: 'tomasz' } }), people)).toEqual(['tomasz']);
    expect(concernedBy(step({ who: null }), people)).toEqual(['marit']);
    expect(concernedBy(step({ who: null }), people.slice(1))).toEqual(['tomasz']);
    expect(concernedBy(step({ who: null, side: 'ours' }), people)).toEqual([]);
    expect(concernedBy(step({ side: 'together', who: { is: 'member', id: 'ines' } }), people)).toEqual([]);
  });
});

test('a path is looked at again as long as something of theirs has a day', () => {
  const now = new Date('2027-03-08T10:00:00Z');
  expect(dayOf(now, berlin.timeZone)).toBe('2027-03-08');
  expect(lookAgainAt([step()], now, berlin)).toEqual(new Date('2027-03-08T11:00:00Z'));
  expect(lookAgainAt([step({ dueOn: '2027-06-01' })], now, berlin)).toEqual(new Date('2027-03-08T22:00:00Z'));
  expect(lookAgainAt([step({ dueOn: null })], now, berlin)).toBeNull();
  expect(lookAgainAt([step({ side: 'ours' })], now, berlin)).toBeNull();
});
