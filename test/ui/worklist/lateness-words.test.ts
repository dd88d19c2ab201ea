import { expect, test } from 'vitest';
import type { WorklistRow } from '~/speech/worklist/said-worklist';
import { latenessWords, needsWords, worklistLead } from '~/ui/worklist/worklist-lead';

test.each([
  [5, 2, 'Five are late. Two promises are disputed.'],
  [1, 1, 'One is late. One promise is disputed.'],
  [0, 1, 'Nothing is late. One promise is disputed.'],
  [0, 0, 'Nothing is late.'],
])('%i late and %i disputed: %s', (late, disputed, words) => {
  expect(latenessWords({ late, disputed })).toBe(words);
});

test.each([
  [6, 5, 1, 'Six onboardings, five steps and one more need you.'],
  [6, 0, 0, 'Six onboardings need you.'],
  [1, 0, 0, 'One onboarding needs you.'],
  [0, 2, 0, 'Two steps need you.'],
  [0, 0, 1, 'One thing needs you.'],
  [0, 0, 0, 'Nothing needs you.'],
])('%i onboardings, %i steps and %i asks: %s', (onboardings, steps, asks, words) => {
  expect(needsWords({ onboardings, steps, asks })).toBe(words);
});

const row = (customer: string, over: Partial<WorklistRow>) =>
  ({
    customer,
    needsMe: true,
    isLate: true,
    turn: 'cs',
    repFirst: 'Jonas',
    hostFirst: 'Ines',
    dueBy: 'today at 9:30',
    ...over,
  }) as WorklistRow;
const theirs = { needsMe: false, turn: 'sales' } as const;
const list = (rows: WorklistRow[], next: string | null = null) =>
  worklistLead({ rows, next, lead: null, needsMe: 0, nextDeadline: null, standsIn: [] });

test('Of several that are late, each is counted, and the one that is late longest is named', () => {
  expect(list([row('Oak', {})])).toBe('Oak is late: it was due today at 9:30.');
  expect(list([row('Oak', {}), row('Elm', {}), row('Yew', { isLate: false })])).toBe(
    'Two of yours are late, Oak longest: it was due today at 9:30.',
  );
  expect(list([row('Oak', {}), row('Elm', theirs), row('Yew', theirs)])).toBe(
    'Oak is late: it was due today at 9:30. Two are late with Jonas, Elm longest.',
  );
  expect(list([row('Elm', theirs), row('Yew', { ...theirs, repFirst: 'Sam' })])).toBe(
    'Two are late with colleagues, Elm longest, with Jonas.',
  );
  expect(list([row('Elm', theirs), row('Yew', { isLate: false })])).toBe(
    'Yew is due by today at 9:30. Elm is late, with Jonas.',
  );
});

test('Where the next page may begin with more, as many as are seen are late at least', () => {
  expect(list([row('Oak', {}), row('Elm', {})], 'more')).toBe(
    'At least two of yours are late, Oak longest: it was due today at 9:30.',
  );
});
