/*
 * Which stage follows from which facts, and whose turn it is then: written out, for every combination there can be. A
 * new stage doesn't compile until it stands in each of these tables.
 */
import { describe, expect, test } from 'vitest';
import {
  type Facts,
  isAccepted,
  isIntroduced,
  isOpenForRecording,
  isPublished,
  STAGES,
  type Stage,
  stageOf,
  type Turn,
  turnOf,
  turnSince,
} from '~/domain/onboarding/onboarding';

const at = (day: number) => new Date(Date.UTC(2027, 4, day));
const NOW = at(10);

/** Each due time is a day of its own, so that the wrong one is seen. */
const DUE = { acceptance: at(11), introduction: at(12), answer: at(13), firstContact: at(14) };

const facts = (more: Partial<Facts> = {}): Facts => ({
  isClosed: false,
  isWithoutHandoff: false,
  submittedAt: null,
  receipt: null,
  publishedAt: null,
  introducedAt: null,
  hasAnswers: false,
  isSettled: false,
  isAllForCall: false,
  openCorrections: 0,
  withSales: 0,
  openQuestions: 0,
  answerDueAt: DUE.answer,
  introductionDueAt: DUE.introduction,
  acceptanceDueAt: DUE.acceptance,
  firstContactDueAt: DUE.firstContact,
  firstContactFrom: at(14),
  openPoint: null,
  ...more,
});

/** submitted, receipt, published, introduced, answers, settled: y, n, or either; of the receipt none, returned, accepted. */
const STAGE: [string, Stage][] = [
  ['n none * * * *', 'recording'],
  ['y none * * * *', 'submitted'],
  ['* returned * * * *', 'returned'],
  ['* accepted n * * *', 'accepted'],
  ['* accepted y n * *', 'published'],
  ['* accepted y y n n', 'introduced'],
  ['* accepted y y y n', 'checking'],
  ['* accepted y y * y', 'settled'],
];

const YES_OR_NO = ['y', 'n'];
const RECEIPTS = ['none', 'returned', 'accepted'];
const COMBINATIONS = [YES_OR_NO, RECEIPTS, YES_OR_NO, YES_OR_NO, YES_OR_NO, YES_OR_NO].reduce<string[][]>(
  (all, choices) => all.flatMap((one) => choices.map((choice) => [...one, choice])),
  [[]],
);

describe('the stage', () => {
  test.each(COMBINATIONS.map((one) => one.join(' ')))('of %s', (combination) => {
    const [submitted, receipt, published, introduced, answers, settled] = combination.split(' ');
    const when = (is: string | undefined) => (is === 'y' ? at(1) : null);
    const given = facts({
      submittedAt: when(submitted),
      receipt: receipt === 'returned' || receipt === 'accepted' ? { outcome: receipt, at: at(2) } : null,
      publishedAt: when(published),
      introducedAt: when(introduced),
      hasAnswers: answers === 'y',
      isSettled: settled === 'y',
    });
    const rows = STAGE.filter(([pattern]) =>
      pattern.split(' ').every((want, n) => want === '*' || want === combination.split(' ')[n]),
    );
    expect(rows.map(([, stage]) => stage)).toEqual([stageOf(given)]);
  });

  test('has a row for each there is', () => {
    expect(STAGE.map(([, stage]) => stage).sort()).toEqual([...STAGES].sort());
  });
});

const OF_STAGE: Record<Stage, Partial<Facts>> = {
  recording: {},
  submitted: { submittedAt: at(1) },
  returned: { submittedAt: at(1), receipt: { outcome: 'returned', at: at(2) } },
  accepted: { receipt: { outcome: 'accepted', at: at(2) } },
  published: { receipt: { outcome: 'accepted', at: at(2) }, publishedAt: at(3) },
  introduced: { receipt: { outcome: 'accepted', at: at(2) }, publishedAt: at(3), introducedAt: at(4) },
  checking: {
    receipt: { outcome: 'accepted', at: at(2) },
    publishedAt: at(3),
    introducedAt: at(4),
    hasAnswers: true,
  },
  settled: {
    receipt: { outcome: 'accepted', at: at(2) },
    publishedAt: at(3),
    introducedAt: at(4),
    hasAnswers: true,
    isSettled: true,
  },
};

/** What can change whose turn it is, in the stages where the customer has the page. */
const WAITS: [string, Partial<Facts>][] = [
  ['nothing waits', {}],
  ['a correction waits for us', { openCorrections: 1 }],
  ['a correction waits for sales', { openCorrections: 1, withSales: 1 }],
  ['one waits for us, one for sales', { openCorrections: 2, withSales: 1 }],
  ['everything is for the call', { isAllForCall: true }],
  ['a question waits for us', { openQuestions: 1 }],
  ['a correction waits for sales, a question for us', { openCorrections: 1, withSales: 1, openQuestions: 1 }],
  ['the first contact is owed today', { firstContactFrom: at(9) }],
  ['the first contact is owed from this very moment', { firstContactFrom: NOW }],
  ['the first contact was made', { firstContactFrom: null, firstContactDueAt: null }],
];

type Expected = [Turn, Date | null];
const always = (turn: Turn, due: Date | null): Expected[] => WAITS.map(() => [turn, due]);
const WITH_PAGE: Expected[] = [
  ['customer', DUE.firstContact],
  ['cs', DUE.answer],
  ['sales', DUE.answer],
  ['cs', DUE.answer],
  ['cs', DUE.firstContact],
  ['cs', DUE.answer],
  ['cs', DUE.answer],
  ['cs', DUE.firstContact],
  ['cs', DUE.firstContact],
  ['customer', null],
];

const TURN: Record<Stage, Expected[]> = {
  recording: always('sales', DUE.introduction),
  submitted: always('cs', DUE.acceptance),
  returned: always('sales', DUE.introduction),
  accepted: always('cs', DUE.introduction),
  published: always('sales', DUE.introduction),
  introduced: WITH_PAGE,
  checking: WITH_PAGE,
  settled: [
    ['cs', DUE.firstContact],
    ['cs', DUE.answer],
    ['cs', DUE.answer],
    ['cs', DUE.answer],
    ['cs', DUE.firstContact],
    ['cs', DUE.answer],
    ['cs', DUE.answer],
    ['cs', DUE.firstContact],
    ['cs', DUE.firstContact],
    ['nobody', null],
  ],
};

describe.each(STAGES)('whose turn it is: %s', (stage) => {
  test.each(WAITS.map(([name, more], n) => ({ name, more, expected: TURN[stage][n] })))(
    '$name',
    ({ more, expected }) => {
      const given = facts({ ...OF_STAGE[stage], ...more });
      expect(stageOf(given)).toBe(stage);
      const { turn, dueAt } = turnOf(given, NOW);
      expect([turn, dueAt]).toEqual(expected);
    },
  );
});

test.each<[Turn, Date | null, Turn]>([
  ['customer', at(9), 'cs'],
  ['customer', NOW, 'customer'],
  ['customer', at(11), 'customer'],
  ['customer', null, 'customer'],
  ['sales', at(9), 'sales'],
  ['cs', at(9), 'cs'],
  ['nobody', at(9), 'nobody'],
])('a turn kept as %s, due %s, is %s now', (turn, dueAt, since) => {
  expect(turnSince({ turn, dueAt }, NOW)).toBe(since);
});

const WHAT_HOLDS: Record<Stage, string[]> = {
  recording: ['open for recording'],
  submitted: [],
  returned: ['open for recording'],
  accepted: ['accepted'],
  published: ['accepted', 'published'],
  introduced: ['accepted', 'published', 'introduced'],
  checking: ['accepted', 'published', 'introduced'],
  settled: ['accepted', 'published', 'introduced'],
};

test.each(STAGES)('what holds of an onboarding that is %s', (stage) => {
  const holds = {
    'open for recording': isOpenForRecording(stage),
    accepted: isAccepted(stage),
    published: isPublished(stage),
    introduced: isIntroduced(stage),
  };
  expect(
    Object.entries(holds)
      .filter(([, is]) => is)
      .map(([name]) => name),
  ).toEqual(WHAT_HOLDS[stage]);
});

describe('without a handoff', () => {
  test.each([
    [{}, 'accepted', 'cs'],
    [{ publishedAt: at(2) }, 'published', 'cs'],
    [{ publishedAt: at(2), introducedAt: at(3), firstContactFrom: null }, 'introduced', 'customer'],
    [
      { publishedAt: at(2), introducedAt: at(3), firstContactFrom: null, hasAnswers: true },
      'checking',
      'customer',
    ],
  ] as const)('%o is %s, and it is the turn of %s', (more, stage, turn) => {
    const alone = facts({ ...more, isWithoutHandoff: true });
    expect([stageOf(alone), turnOf(alone, NOW).turn]).toEqual([stage, turn]);
  });
});
