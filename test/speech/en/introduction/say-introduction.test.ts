import { expect, test } from 'vitest';
import { nothingFor } from '~/domain/introduction/reachable';
import type { IntroductionFacts } from '~/queries/introduction/introduction.server';
import { sayIntroduction, sayNothing } from '~/speech/en/introduction/say-introduction';

const reader = { now: new Date('2027-10-29T08:00:00Z'), timeZone: 'America/New_York' };

test('why somebody gets nothing is said in the words it was asked for with', () => {
  const said = (email: string | null, noMailReason: string | null) => {
    const nothing = nothingFor({ email, noMailReason });
    return nothing && sayNothing(nothing);
  };
  expect(said('a@b.example', 'No mail before September')).toBe('No mail before September');
  expect(said(null, null)).toBe('no address on record');
  expect(said('a@b.example', null)).toBeNull();
});

test('a time that is set is said on the wall it was set on, and which of two hours it is', () => {
  const set = {
    at: new Date('2027-10-31T00:30:00Z'),
    timeZone: 'Europe/Brussels',
    by: 'Sam',
    names: ['Marit'],
    words: { why: '', subject: '', opening: '', closing: '' },
    contactIds: [],
    stoppedBecause: null,
  };
  const when = (ofTwo: 'first' | 'second' | null) => {
    const clock = { leftHours: 1, towards: { to: 'introduce' }, ratio: 1, tone: 'calm' };
    const later = { zone: 'Europe/Brussels', day: '', time: '' };
    const facts = { clock, steps: [], recipients: [], later, reader };
    const page = sayIntroduction({ ...facts, set: { ...set, ofTwo } } as unknown as IntroductionFacts);
    return [page.set?.when, page.later.place];
  };
  expect(when(null)).toEqual(['Sun 31 Oct, 2:30, Brussels time', 'Brussels time']);
  expect(when('first')[0]).toBe('Sun 31 Oct, 2:30, Brussels time, before the clocks go back');
  expect(when('second')[0]).toBe('Sun 31 Oct, 2:30, Brussels time, after the clocks went back');
});
