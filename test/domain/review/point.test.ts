/*
 * What became of one point, written out: for what was said of it, in which order, by whom, and what we answered.
 */
import { describe, expect, test } from 'vitest';
import {
  type AnswerFact,
  countSigned,
  type ItemReview,
  type ItemState,
  isAllForCall,
  isChecked,
  isLeft,
  isRight,
  isSettled,
  maySettle,
  nameMissingSince,
  openAdditions,
  reviewItem,
  unsignedOf,
  waitsForName,
} from '~/domain/review/review';

const ITEM = { statementId: 'price', wordingId: 'now' };
const at = (minute: number) => new Date(Date.UTC(2027, 4, 4, 9, minute));

/**
 * "mira yes": said of the wording shown now. "mira yes@before": of an earlier one. "mira no>adopted:now": corrected, and
 * what we answered with the wording that came of it.
 */
function answersOf(acts: string[]): AnswerFact[] {
  const KINDS = { yes: 'confirmed', no: 'corrected', added: 'added', talk: 'talk' } as const;
  return acts.map((act, n) => {
    const found = /^(\w+) (yes|no|added|talk)(?:@(\w+))?(?:>(adopted|reworded|talk)(?::(\w+))?)?$/.exec(act);
    if (!found) throw new Error(`What is ${act}?`);
    const [, who = '', kind, wording, outcome, resolved] = found;
    return {
      id: `${n}`,
      statementId: 'price',
      wordingId: wording ?? 'now',
      contactId: who,
      kind: KINDS[kind as keyof typeof KINDS],
      proposedWordingId: null,
      at: at(n),
      resolution: outcome
        ? { outcome: outcome as 'adopted' | 'reworded' | 'talk', wordingId: resolved ?? null, at: at(n + 30) }
        : null,
    };
  });
}

const STATES: [acts: string[], state: ItemState, by: number | null, isDisputed?: true][] = [
  // Nobody, or only of other words
  [[], 'open', null],
  [['mira yes@before'], 'changed', 0],
  [['mira talk@before'], 'changed', 0],
  [['mira yes@before', 'teun yes@before'], 'changed', 1],
  // One answer
  [['mira yes'], 'yes', 0],
  [['mira talk'], 'talk', 0],
  [['mira no'], 'sent', 0],
  [['mira added'], 'sent', 0],
  [['mira no@before'], 'sent', 0],
  [['mira added@before'], 'sent', 0],
  // The last of one person counts
  [['mira yes', 'mira talk'], 'talk', 1],
  [['mira talk', 'mira yes'], 'yes', 1],
  [['mira yes', 'mira no'], 'sent', 1],
  [['mira yes@before', 'mira yes'], 'yes', 1],
  // Several people
  [['mira yes', 'teun yes'], 'yes', 1],
  [['mira yes', 'teun yes', 'mira yes'], 'yes', 2],
  [['mira talk', 'teun talk', 'mira talk'], 'talk', 2],
  [['mira yes', 'teun talk'], 'talk', 1],
  [['mira talk', 'teun yes'], 'talk', 0],
  [['mira talk', 'teun talk'], 'talk', 1],
  [['mira yes', 'teun no'], 'talk', 1, true],
  [['mira no', 'teun yes'], 'talk', 1, true],
  [['mira no', 'teun no'], 'talk', 1, true],
  [['mira no', 'teun talk'], 'sent', 0],
  [['mira yes', 'teun no@before'], 'sent', 1],
  [['mira no@before', 'teun no@before'], 'sent', 1],
  // What we answered
  [['mira no>adopted:now'], 'done', 0],
  [['mira no>reworded:now'], 'back', 0],
  [['mira no>talk'], 'talk', 0],
  [['mira added>adopted:now'], 'done', 0],
  [['mira added>reworded:now'], 'back', 0],
  [['mira added>talk'], 'talk', 0],
  [['mira no@before>adopted:now'], 'done', 0],
  [['mira no@before>reworded:now'], 'back', 0],
  [['mira no@before>talk'], 'changed', 0],
  [['mira no@before>talk:now'], 'changed', 0],
  [['mira no@before>adopted:between'], 'changed', 0],
  [['mira no@before>reworded:between'], 'changed', 0],
  // And what was said after that
  [['mira no@before>adopted:now', 'mira yes'], 'yes', 1],
  [['mira no@before>reworded:now', 'mira yes'], 'yes', 1],
  [['mira no@before>reworded:now', 'teun yes'], 'yes', 1],
  [['mira no@before>reworded:now', 'teun no'], 'sent', 1],
  [['mira no@before>reworded:now', 'mira talk'], 'talk', 1],
  [['mira no>talk', 'teun yes'], 'talk', 0],
  [['mira no>talk', 'mira yes'], 'yes', 1],
  [['mira no>adopted:now', 'teun yes'], 'yes', 1],
  [['mira no>adopted:now', 'teun no'], 'sent', 1],
  [['mira no@before>adopted:now', 'teun yes@before'], 'changed', 1],
];

describe('a point of which was said', () => {
  test.each(STATES)('%j is %s', (acts, state, by, isDisputed) => {
    const answers = answersOf(acts);
    expect(reviewItem(ITEM, answers)).toEqual({
      ...ITEM,
      state,
      answer: by === null ? null : answers[by],
      isDisputed: isDisputed ?? false,
    });
  });

  test('is not touched by what was said of another', () => {
    const [other] = answersOf(['mira no']);
    if (!other) throw new Error('There is an answer.');
    expect(reviewItem(ITEM, [{ ...other, statementId: 'go-live' }]).state).toBe('open');
  });
});

/** Of each state: counted as checked, left for a yes to the rest, right; what it is to the two sides. */
const MEANS: Record<ItemState, { checked: boolean; left: boolean; right: boolean }> = {
  open: { checked: false, left: true, right: false },
  yes: { checked: true, left: false, right: true },
  sent: { checked: false, left: false, right: false },
  back: { checked: false, left: false, right: false },
  changed: { checked: false, left: true, right: false },
  talk: { checked: true, left: false, right: false },
  done: { checked: true, left: false, right: true },
};
const ALL = Object.keys(MEANS) as ItemState[];

test.each(ALL)('what %s means', (state) => {
  expect({ checked: isChecked(state), left: isLeft(state), right: isRight(state) }).toEqual(MEANS[state]);
});

const point = (state: ItemState, n: number): ItemReview => ({
  statementId: `s${n}`,
  wordingId: `w${n}`,
  state,
  answer: null,
  isDisputed: false,
});
const points = (...states: ItemState[]) => states.map(point);

describe('a page of two points', () => {
  const pairs = ALL.flatMap((one) => ALL.map((other): [ItemState, ItemState] => [one, other]));

  test.each(pairs)('%s and %s', (one, other) => {
    const items = points(one, other);
    const both = [one, other];
    const right = both.filter((state) => MEANS[state].right).length;
    const areChecked = both.every((state) => MEANS[state].checked);
    const oneSigned = [items[0] ?? point('open', 9)];
    const isOneRight = MEANS[one].right;
    expect({
      settled: isSettled(items, []),
      settledOnceSigned: isSettled(items, items),
      settledWithOneSigned: isSettled(items, oneSigned),
      forCall: isAllForCall(items),
      waits: waitsForName(items, [], 0),
      waitsWithAnAddition: waitsForName(items, [], 1),
      waitsOnceSigned: waitsForName(items, items, 0),
      unsigned: unsignedOf(items, []).length,
      unsignedAfterOne: unsignedOf(items, oneSigned).length,
      signed: countSigned(items, items),
      signedBefore: countSigned(items, []),
    }).toEqual({
      settled: false,
      settledOnceSigned: right > 0 && areChecked,
      settledWithOneSigned: isOneRight && other === 'talk',
      forCall: one === 'talk' && other === 'talk',
      waits: areChecked && right > 0,
      waitsWithAnAddition: false,
      waitsOnceSigned: false,
      unsigned: right,
      unsignedAfterOne: right - (isOneRight ? 1 : 0),
      signed: right,
      signedBefore: 0,
    });
  });

  test('whose words changed since they were signed', () => {
    const signed = points('yes', 'yes');
    const now = signed.map((item, n) => (n === 0 ? { ...item, wordingId: 'other' } : item));
    expect([isSettled(now, signed), waitsForName(now, signed, 0), countSigned(now, signed)]).toEqual([
      false,
      true,
      1,
    ]);
  });

  test('that has no point is nothing', () => {
    expect([isSettled([], []), isAllForCall([]), waitsForName([], [], 0)]).toEqual([false, false, false]);
  });
});

test('additions are open until we answer', () => {
  const answers = answersOf(['mira added', 'mira added>talk', 'mira no', 'teun added']);
  expect([openAdditions(answers), openAdditions([])]).toEqual([2, 0]);
});

describe('a name has been missing since', () => {
  const shown = [ITEM];
  const review = (answers: AnswerFact[], more = {}) => ({
    shown,
    answers,
    signedOff: [],
    signatureWithdrawnAt: null,
    ...more,
  });

  test('the last answer', () => {
    expect(nameMissingSince(review(answersOf(['mira talk', 'mira yes'])))).toEqual(at(1));
  });
  test('what we answered, where that came later', () => {
    expect(nameMissingSince(review(answersOf(['mira no>adopted:now', 'mira yes'])))).toEqual(at(30));
  });
  test('a signature that was taken back, where that came later', () => {
    const withdrawn = { signatureWithdrawnAt: at(50) };
    expect(nameMissingSince(review(answersOf(['mira yes']), withdrawn))).toEqual(at(50));
    const earlier = { signatureWithdrawnAt: at(-5) };
    expect(nameMissingSince(review(answersOf(['mira yes']), earlier))).toEqual(at(0));
  });
  test('never, while something is open or with us, or all is signed', () => {
    expect(nameMissingSince(review([]))).toBeNull();
    expect(nameMissingSince(review(answersOf(['mira no'])))).toBeNull();
    expect(nameMissingSince(review(answersOf(['mira yes']), { signedOff: shown }))).toBeNull();
    const addition = answersOf(['teun added']).map((one) => ({ ...one, statementId: 'new' }));
    expect(nameMissingSince(review([...answersOf(['mira yes']), ...addition]))).toBeNull();
  });
});

test.each([
  [['champion'], true],
  [['decision_maker'], true],
  [['day_to_day'], false],
  [['billing', 'technical'], false],
  [['day_to_day', 'decision_maker'], true],
  [[], false],
] as const)('who plays %j may settle: %s', (parts, may) => {
  expect(maySettle([...parts])).toBe(may);
});
