import { expect, test } from 'vitest';
import { runsOf } from '~/domain/onboarding/timeline';

const event = (kind: string, actorId: string, day = '2027-05-04', copierId: string | null = null) => ({
  kind,
  actorId,
  day,
  copierId,
});
const sizes = (events: ReturnType<typeof event>[]) => runsOf(events).map((run) => run.length);

test('confirmations by one person, one after the other, are one run', () => {
  const yes = event('statement_confirmed', 'marit');
  expect(sizes([yes, yes, yes])).toEqual([3]);
});

test('another person, another kind, or another day ends a run', () => {
  const yes = event('statement_confirmed', 'marit');
  expect(sizes([yes, event('statement_confirmed', 'tomasz'), yes])).toEqual([1, 1, 1]);
  expect(sizes([yes, event('statement_corrected', 'marit'), yes, yes])).toEqual([1, 1, 2]);
  expect(sizes([yes, event('statement_confirmed', 'marit', '2027-05-03')])).toEqual([1, 1]);
});

test('what was said by a copied link stands apart from what was said by the mailed one', () => {
  const yes = event('statement_confirmed', 'marit');
  const copied = event('statement_confirmed', 'marit', '2027-05-04', 'sam');
  expect(sizes([yes, copied, copied, yes])).toEqual([1, 2, 1]);
});

test('what changes words always stands alone', () => {
  const changed = event('statement_corrected', 'marit');
  expect(sizes([changed, changed])).toEqual([1, 1]);
  expect(runsOf([])).toEqual([]);
});
