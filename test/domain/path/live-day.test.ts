import { expect, test } from 'vitest';
import { liveDayApart } from '~/domain/path/live-day';
import type { Path, Phase } from '~/domain/path/path';

const phase = (over: Partial<Phase>): Path => ({
  phases: [
    {
      id: 'p',
      title: 'Everyone works with it',
      sentence: '',
      milestone: { is: 'own', on: '2027-02-08' },
      isLive: true,
      endsOn: '2027-02-08',
      agreed: null,
      steps: [],
      ...over,
    },
  ],
});
const agreed = (...dates: [string, string][]) =>
  new Map(dates.map(([text, on], at) => [`d${at}`, { text, on }]));

test('An agreed go-live on another day than the phase with which they are live is pointed out', () => {
  expect(liveDayApart(phase({}), agreed(['Board meeting', '2027-01-18'], ['Go-live', '2027-02-01']))).toEqual(
    {
      phaseId: 'p',
      phase: 'Everyone works with it',
      endsOn: '2027-02-08',
      agreed: 'Go-live',
      on: '2027-02-01',
    },
  );
});

test.each([
  ['the same day', phase({}), agreed(['We go live', '2027-02-08'])],
  ['a date without a day', phase({}), agreed(['Go live', ''])],
  ['another date', phase({}), agreed(['Delivery', '2027-02-01'], ['Olive harvest', '2027-02-02'])],
  ['a phase that isn’t live', phase({ isLive: false }), agreed(['Go-live', '2027-02-01'])],
  [
    'a phase that follows it',
    phase({ milestone: { is: 'agreed', statementId: 'd0' } }),
    agreed(['Go-live', '2027-02-01']),
  ],
] as const)('%s is nothing to point out', (_, path, dates) => {
  expect(liveDayApart(path, dates)).toBeNull();
});
