/*
 * When a handoff says enough, written out: each part with what fills it, one thing missing at a time.
 */
import { describe, expect, test } from 'vitest';
import { ASKED_ALWAYS, levelOf } from '~/domain/handoff/asked';
import {
  completenessOf,
  missingParts,
  OFFERED_REASONS,
  type PartAnswer,
  RETURN_REASONS,
  type RecordedHandoff,
} from '~/domain/handoff/handoff';
import { nextForm } from '~/domain/handoff/open-form';
import { HANDOFF_PARTS, type HandoffPart, questionOf } from '~/domain/handoff/parts';
import { type Part, STATEMENT_KINDS, type SystemArea, type Words } from '~/domain/statement/statement';

type Recorded = RecordedHandoff['statements'][number];
type Goal = Extract<Words, { kind: 'goal' }>['fields'];

const statement = (id: string, words: Words, more: Partial<Recorded> = {}): Recorded => ({
  id,
  words,
  area: null,
  parts: [],
  isReachable: false,
  ...more,
});

const goal = (more: Partial<Goal> = {}, id = 'goal') =>
  statement(id, {
    kind: 'goal',
    fields: {
      text: 'Less bread thrown away',
      today: '11%',
      target: '5%',
      by: '2027-08-31',
      measure: 'Counted at closing',
      measureFirst: false,
      ...more,
    },
  });
const promise = statement('promise', {
  kind: 'promise',
  fields: { text: 'Two training days', promiseKind: 'service', side: 'ours', due: '', detail: '' },
});
const date = statement('date', {
  kind: 'date',
  fields: { text: 'All shops are live', on: '2027-07-05', side: 'together', detail: '' },
});
const person = (parts: Part[], more: Partial<Recorded> = {}, id = 'person') =>
  statement(
    id,
    { kind: 'person', fields: { name: 'Marit', title: '', does: '', email: '' } },
    { parts, ...more },
  );
const system = (area: SystemArea) =>
  statement(area, { kind: 'system', fields: { label: 'Tills', text: 'Orderbird' } }, { area });

const answer = (question: PartAnswer['question'], given: PartAnswer['answer'], reason = ''): PartAnswer => ({
  question,
  answer: given,
  reason,
});

const AREAS: SystemArea[] = ['today', 'connects', 'data', 'security'];
const full = (): RecordedHandoff => ({
  statements: [
    goal(),
    promise,
    date,
    person(['champion', 'decision_maker', 'day_to_day'], { isReachable: true }),
    ...AREAS.map(system),
  ],
  answers: [],
  redFlagCount: 1,
});
const without = (id: string, ...instead: Recorded[]): RecordedHandoff => ({
  ...full(),
  statements: [...full().statements.filter((one) => one.id !== id), ...instead],
});
const answering = (handoff: RecordedHandoff, ...answers: PartAnswer[]): RecordedHandoff => ({
  ...handoff,
  answers,
});
const gapsOf = (handoff: RecordedHandoff) =>
  completenessOf(handoff).gaps.map(({ at, code, about }) =>
    about === undefined ? `${at} ${code}` : `${at} ${code} (${about})`,
  );

test('a handoff that says all has no gap', () => {
  expect(completenessOf(full())).toEqual({
    parts: HANDOFF_PARTS.map((part) => ({ part, gaps: [], isReady: true, ratio: 1 })),
    gaps: [],
    readyCount: 5,
    isComplete: true,
  });
});

const ABOUT = 'Less bread thrown away';
const champion = person(['champion'], { isReachable: true });

const CASES: [string, RecordedHandoff, string[]][] = [
  ['no goal', without('goal'), ['add-goal add_goal']],
  [
    'goals do not apply, and why',
    answering(without('goal'), answer('goals', 'not_applicable', 'Renewal')),
    [],
  ],
  [
    'goals do not apply, without a reason',
    answering(without('goal'), answer('goals', 'not_applicable', ' \n')),
    ['add-goal add_goal'],
  ],
  [
    'goals are unknown, for a reason',
    answering(without('goal'), answer('goals', 'unknown', 'Nobody asked')),
    ['add-goal add_goal'],
  ],
  [
    'another question does not apply, and why',
    answering(without('goal'), answer('people', 'not_applicable', 'Renewal')),
    ['add-goal add_goal'],
  ],
  ['goals are said to be none', answering(without('goal'), answer('goals', 'none')), ['add-goal add_goal']],
  ['a goal without a number today', without('goal', goal({ today: '' })), [`goal give_number (${ABOUT})`]],
  ['a goal without a target', without('goal', goal({ target: '' })), [`goal give_number (${ABOUT})`]],
  ['a goal to be measured first', without('goal', goal({ today: '', target: '', measureFirst: true })), []],
  ['a goal without a day', without('goal', goal({ by: '' })), [`goal give_goal_date (${ABOUT})`]],
  ['a goal without a measure', without('goal', goal({ measure: '' })), [`goal give_measure (${ABOUT})`]],
  [
    'a second goal of which nothing is said',
    without('goal', goal(), goal({ text: 'Fewer calls', today: '', target: '', by: '', measure: '' }, 'two')),
    ['two give_number (Fewer calls)', 'two give_goal_date (Fewer calls)', 'two give_measure (Fewer calls)'],
  ],
  ['no promise', without('promise'), ['add-promise add_promise']],
  ['promises: none were made', answering(without('promise'), answer('promises', 'none')), []],
  [
    'promises: unknown',
    answering(without('promise'), answer('promises', 'unknown')),
    ['add-promise add_promise'],
  ],
  ['no date', without('date'), ['add-date add_date']],
  ['dates: none were set', answering(without('date'), answer('dates', 'none')), []],
  ['dates: said of promises', answering(without('date'), answer('promises', 'none')), ['add-date add_date']],
  [
    'nobody',
    without('person'),
    [
      'add-person add_person',
      'add-person name_first_contact',
      'add-person name_decision_maker',
      'add-person name_day_to_day',
      'add-person give_address',
    ],
  ],
  [
    'nobody who decides or does the daily work',
    without('person', champion),
    ['add-person name_decision_maker', 'add-person name_day_to_day'],
  ],
  [
    'somebody who plays no part yet is asked about first',
    without('person', champion, person([], {}, 'new')),
    ['new name_decision_maker', 'new name_day_to_day'],
  ],
  [
    'daily work does not apply, and why',
    answering(
      without('person', person(['champion', 'decision_maker'], { isReachable: true })),
      answer('people', 'not_applicable', 'We run it for them'),
    ),
    [],
  ],
  [
    'nobody can be written to',
    without('person', person(['champion', 'decision_maker', 'day_to_day'])),
    ['person give_address'],
  ],
  [
    'one of two can be written to',
    without(
      'person',
      person(['champion', 'decision_maker', 'day_to_day']),
      person([], { isReachable: true }, 'two'),
    ),
    [],
  ],
  ...AREAS.flatMap((area): [string, RecordedHandoff, string[]][] => [
    [`no word of ${area}`, without(area), [`area-${area} say_${area}`]],
    [`${area} is unknown`, answering(without(area), answer(area, 'unknown')), []],
    [`${area} does not apply, and why`, answering(without(area), answer(area, 'not_applicable', 'None')), []],
    [
      `${area} does not apply, without a reason`,
      answering(without(area), answer(area, 'not_applicable')),
      [`area-${area} say_${area}`],
    ],
    [
      `${area} is said to be none`,
      answering(without(area), answer(area, 'none')),
      [`area-${area} say_${area}`],
    ],
  ]),
  ['no word of red flags', { ...full(), redFlagCount: 0 }, ['add-flag say_red_flags']],
  ['red flags: none', answering({ ...full(), redFlagCount: 0 }, answer('red_flags', 'none')), []],
  [
    'red flags: unknown',
    answering({ ...full(), redFlagCount: 0 }, answer('red_flags', 'unknown')),
    ['add-flag say_red_flags'],
  ],
];

describe('a handoff with', () => {
  test.each(CASES)('%s', (_, handoff, gaps) => {
    expect(gapsOf(handoff)).toEqual(gaps);
    expect(completenessOf(handoff).isComplete).toBe(gaps.length === 0);
  });
});

test('a statement answers the question of its kind, a system that of its area', () => {
  const asked = STATEMENT_KINDS.map((kind) => questionOf(kind, null));
  expect(asked).toEqual(['goals', 'promises', 'purchases', 'dates', 'people', 'today']);
  expect(AREAS.map((area) => questionOf('system', area))).toEqual(AREAS);
  expect(questionOf('promise', 'data')).toBe('promises');
});

test('what was bought is asked where the starting point asks it, and can be answered with none', () => {
  const asked = { ...ASKED_ALWAYS, purchase: 'needed' } as const;
  const open = { ...full(), asked };
  expect(completenessOf(open).gaps.map(({ code }) => code)).toEqual(['add_purchase']);
  expect(nextForm(open)).toBe('purchase');
  const none = { question: 'purchases', answer: 'none', reason: '' } as const;
  expect(completenessOf({ ...open, answers: [...open.answers, none] }).isComplete).toBe(true);
});

test('nobody has to say what was bought, and whoever does leaves nothing open by it', () => {
  expect(levelOf('purchases', ASKED_ALWAYS)).toBe('folded');
  expect(nextForm(without('promise'))).toBe('promise');
  expect(completenessOf(without('promise')).gaps.map(({ code }) => code)).toEqual(['add_promise']);
});

test('a gap that is about nothing by name doesn’t say so', () => {
  expect(completenessOf(without('promise')).gaps).toStrictEqual([{ at: 'add-promise', code: 'add_promise' }]);
});

test('nothing in it misses every part, in the order of the form', () => {
  const nothing: RecordedHandoff = { statements: [], answers: [], redFlagCount: 0 };
  expect(missingParts(nothing)).toEqual([...HANDOFF_PARTS]);
  const { parts, readyCount, isComplete } = completenessOf(nothing);
  expect([readyCount, isComplete]).toEqual([0, false]);
  expect(parts.map(({ part, ratio }): [HandoffPart, number] => [part, ratio])).toEqual([
    ['goals', 0],
    ['deal', 0],
    ['people', 0],
    ['systems', 0],
    ['red_flags', 0],
  ]);
});

test('how far a part is, is what is met of what it takes', () => {
  const half = completenessOf(without('promise')).parts.find(({ part }) => part === 'deal');
  expect([half?.ratio, half?.isReady]).toEqual([0.5, false]);
  const most = completenessOf(without('goal', goal({ by: '' }))).parts.find(({ part }) => part === 'goals');
  expect(most?.ratio).toBeCloseTo(2 / 3);
  expect(missingParts(without('promise'))).toEqual(['deal']);
});

test('every reason to return a handoff may be ticked, but the one that would need another owner', () => {
  expect(RETURN_REASONS.filter((reason) => !OFFERED_REASONS.some((one) => one === reason))).toEqual(['fit']);
});
