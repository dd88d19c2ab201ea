import { expect, test } from 'vitest';
import type { PhaseForecast } from '~/domain/path/forecast';
import { sayForecast } from '~/speech/en/path/say-forecast';

const reader = { now: new Date('2026-11-25T10:00:00Z'), timeZone: 'Europe/Brussels' };
const END: PhaseForecast = {
  phaseId: 'shops',
  title: 'All shops',
  agreed: 'All 23 shops are live',
  endsOn: '2026-12-04',
  on: '2026-12-04',
  later: 0,
  room: 3,
};
const said = (end: Partial<PhaseForecast>, isOnCourse = false, hasValue = false) =>
  sayForecast({ steps: new Map(), phases: [], end: { ...END, ...end } }, { isOnCourse, hasValue }, reader);

test('what slips names both days and how many working days lie between', () => {
  expect(said({ on: '2026-12-10', later: 4, room: 0 })).toEqual({
    title: 'All 23 shops are live',
    isAgreed: true,
    agreed: 'Fri\u00a04\u00a0Dec',
    expected: 'Thu\u00a010\u00a0Dec',
    line: 'four working days later',
  });
  expect(said({ on: '2026-12-05', room: 0 })?.line).toBe('later, by days off alone');
});

test('what is late and keeps its day says how much room is left; on course there is nothing to add', () => {
  expect(said({})).toMatchObject({ expected: '', line: 'as agreed, three working days of room' });
  expect(said({ room: 1 })?.line).toBe('as agreed, one working day of room');
  expect(said({ room: 0 })?.line).toBe('as agreed, with no room left');
  expect(said({}, true)?.line).toBe('as agreed');
});

test('a phase that ends on a day of its own is called by its title, and no end is no forecast', () => {
  expect(said({ agreed: null })?.title).toBe('All shops');
  const on = { isOnCourse: true, hasValue: false };
  expect(sayForecast({ steps: new Map(), phases: [], end: null }, on, reader)).toBeNull();
  expect(said({}, true, true)?.title).toBe('What is left of All 23 shops are live');
});

test('nobody agreed to a day that is the path’s own', () => {
  const own = { agreed: null };
  expect(said(own, true)).toMatchObject({ isAgreed: false, line: 'as planned' });
  expect(said(own)?.line).toBe('as planned, three working days of room');
  expect(said({}, true)).toMatchObject({ isAgreed: true });
});
