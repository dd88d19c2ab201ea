import { expect, test } from 'vitest';
import { handoffTimes } from '~/domain/handoff/handoff-figures';
import { latenessWords } from '~/ui/worklist/worklist-words';

const calendar = {
  timeZone: 'Europe/Brussels',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  officeOpens: '09:00',
  officeCloses: '17:00',
};

test('only what happened since then counts, in working hours from the signature', () => {
  const signedAt = new Date('2027-05-07T09:00:00+02:00');
  const after = (day: string) => new Date(`2027-05-${day}:00+02:00`);
  const times = handoffTimes(
    [
      { signedAt, acceptedAt: after('07T19:00'), introducedAt: after('10T09:00') },
      { signedAt, acceptedAt: after('07T21:00'), introducedAt: after('12T09:00') },
      { signedAt, acceptedAt: after('07T23:00'), introducedAt: null },
      { signedAt, acceptedAt: new Date('2027-01-01T09:00:00+01:00'), introducedAt: null },
    ],
    { since: after('01T00:00'), calendar, limitHours: 48 },
  );
  expect(times).toEqual({
    acceptanceHours: 12,
    accepted: 3,
    introductionHours: null,
    introduced: 2,
    inTime: 1,
  });
});

test('an introduction on the dot is in time, and what was there before its signature took no time', () => {
  const signedAt = new Date('2027-05-03T09:00:00+02:00');
  const introducedAt = new Date('2027-05-05T09:00:00+02:00');
  const late = new Date(introducedAt.getTime() + 60_000);
  const early = new Date('2027-05-02T09:00:00+02:00');
  const moments = [introducedAt, late, early].map((at) => ({ signedAt, acceptedAt: at, introducedAt: at }));
  const limits = { since: early, calendar, limitHours: 48 };
  expect(handoffTimes(moments, limits)).toMatchObject({ introductionHours: 48, introduced: 3, inTime: 2 });
  expect(handoffTimes(moments, { ...limits, since: signedAt })).toMatchObject({ accepted: 2, introduced: 2 });
});

test.each([
  [5, 2, 'Five are late. Two promises are disputed.'],
  [1, 1, 'One is late. One promise is disputed.'],
  [0, 1, 'Nothing is late. One promise is disputed.'],
  [0, 0, 'Nothing is late.'],
])('%i late and %i disputed: %s', (late, disputed, words) => {
  expect(latenessWords({ late, disputed })).toBe(words);
});
