import { expect, test } from 'vitest';
import { saySteps } from '~/speech/en/onboarding/say-steps';

const reader = { now: new Date('2027-05-05T10:00:00+02:00'), timeZone: 'Europe/Brussels' };
const at = (time: string) => new Date(`2027-05-04T${time}:00+02:00`);

test('every step says when it was: the day once, then only the time', () => {
  const steps = saySteps(
    [
      { step: 'handed_over', when: 'past', at: at('09:12') },
      { step: 'accepted', when: 'past', at: at('11:30') },
      { step: 'published', when: 'past', at: new Date('2027-05-05T08:05:00+02:00') },
      { step: 'introduced', when: 'past', at: new Date('2027-05-05T09:00:00+02:00'), tookHours: 30.5 },
      { step: 'checked', when: 'past', at: null, points: { checked: 8, of: 8 } },
      { step: 'settled', when: 'next', at: null },
    ],
    reader,
  );
  expect(steps).toEqual([
    { label: 'Handed over', note: 'Tue 4 May, 9:12', when: 'past' },
    { label: 'Accepted', note: '11:30', when: 'past' },
    { label: 'Published', note: 'Wed 5 May, 8:05', when: 'past' },
    { label: 'Introduced', note: '9:00, in 30 h', when: 'past' },
    { label: 'Checked', note: 'all 8', when: 'past' },
    { label: 'Settled', note: '', when: 'next' },
  ]);
});

test('what is ahead says how far it is, and whether it came back', () => {
  const ahead = { when: 'ahead' as const, at: null };
  const notes = saySteps(
    [
      { ...ahead, step: 'handed_over', isBack: true },
      { ...ahead, step: 'handed_over', isBack: false },
      { ...ahead, step: 'accepted' },
      { ...ahead, step: 'checked', points: { checked: 3, of: 8 } },
      { ...ahead, step: 'checked', points: null },
    ],
    reader,
  ).map(({ note }) => note);
  expect(notes).toEqual(['came back', 'not yet', '', '3 of 8', '']);
});
