import { expect, test } from 'vitest';
import type { Path, Step } from '~/domain/path/path';
import { pathGaps } from '~/domain/path/path-gaps';
import { fromPath } from '~/domain/starting-point/from-path';
import { shippedPoint } from '~/domain/starting-point/shipped';
import { stepsIn } from '~/domain/starting-point/starting-point';
import { GOAL_TO_CHOOSE, isGoalToChoose, withChosenGoal, withOnlyGoal } from '~/domain/step/approval';
import type { Asks } from '~/domain/step/asks';
import { gapWords } from '~/ui/frame/copy';

const [one, two] = ['0198c0de-0000-4000-8000-000000000001', '0198c0de-0000-4000-8000-000000000002'];
const calendar = {
  timeZone: 'Europe/Brussels',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  officeOpens: '09:00',
  officeCloses: '17:00',
};
const asks = (goal: string | null): Asks => ({ is: 'approve', goal, reached: 'Two days, not nine' }) as Asks;
const path = (goal: string | null): Path => ({
  phases: [
    {
      id: 'results',
      title: 'First results',
      sentence: '',
      milestone: { is: 'own', on: '2026-12-18' },
      endsOn: '2026-12-18',
      agreed: null,
      steps: [
        {
          id: 'yes',
          title: 'The first goal is reached',
          kind: 'approve',
          side: 'theirs',
          who: null,
          due: { is: 'none' },
          waitsFor: [],
          content: '',
          asks: asks(goal),
          attached: [],
          publishedOn: null,
        },
      ],
    },
  ],
});
const codes = (goal: string | null) =>
  pathGaps(path(goal), { dates: new Set(), points: new Map([[one, '']]) }).map(({ code }) => code);

test('the only goal there is stands in at once; of several somebody chooses', () => {
  expect(withOnlyGoal(asks(GOAL_TO_CHOOSE), [one])).toEqual(asks(one));
  expect(withOnlyGoal(asks(GOAL_TO_CHOOSE), [one, two])).toEqual(asks(GOAL_TO_CHOOSE));
  expect(withOnlyGoal(asks(null), [one])).toEqual(asks(null));
  expect(withChosenGoal(asks(GOAL_TO_CHOOSE), asks(two))).toEqual(asks(two));
  expect(withChosenGoal(asks(one), asks(two))).toEqual(asks(one));
});

test('what is still to choose is named, and what nobody reads is too', () => {
  expect(codes(GOAL_TO_CHOOSE)).toEqual(['name_goal']);
  expect(codes(two)).toEqual(['choose_goal']);
  expect([...codes(one), ...codes(null)]).toEqual([]);
});

test('a path saved as a starting point takes nobody’s goal along, only that one is approved', () => {
  const from = { signedOn: '2026-11-20', calendar, people: { hostId: 'ines', repId: 'sam', contacts: [] } };
  const saved = (goal: string | null) =>
    stepsIn(fromPath(path(goal), shippedPoint('standard'), 'Own', from)).map((step) => step.asks);
  expect(saved(one)).toEqual([{ is: 'approve', goal: GOAL_TO_CHOOSE, reached: '' }]);
  expect(saved(null)).toEqual([{ is: 'approve', goal: null, reached: '' }]);
});

test('White-glove meets for its first call, and ends with a goal approved by their sponsor', () => {
  const steps = stepsIn(shippedPoint('white_glove'));
  expect(steps.find(({ kind }) => kind === 'meet')?.asks).toEqual({ is: 'meet', of: 'first_call' });
  expect(steps.filter(isGoalToChoose).map(({ who, side }) => [who, side])).toEqual([
    ['decision_maker', 'theirs'],
  ]);
});

test('a step whose kind, side and asks don’t fit holds publishing up, and says what clears it', () => {
  const found = (more: Partial<Step>) => {
    const [phase] = path(null).phases;
    const [step] = phase?.steps ?? [];
    const of = { phases: phase && step ? [{ ...phase, steps: [{ ...step, ...more }] }] : [] };
    return pathGaps(of, { dates: new Set(), points: new Map() }).map(({ at, ...gap }) => [at, gapWords(gap)]);
  };
  const lines = [
    { id: one, text: 'A till' },
    { id: one, text: 'Another' },
  ];
  expect(found({})).toEqual([]);
  expect(found({ side: 'ours' })).toEqual([['yes', expect.stringContaining('is the customer’s to say')]]);
  expect(found({ kind: 'do' })).toEqual([['yes', expect.stringContaining('change its kind')]]);
  expect(found({ kind: 'do', asks: { is: 'checklist', items: lines } })).toEqual([
    ['yes', expect.stringMatching(/^“The first goal is reached, 2”: .* the id of another/)],
  ]);
});
