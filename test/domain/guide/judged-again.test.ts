/* What saving a verdict does, for what is kept, what the form showed when it was opened, and what was given in it. */
import { expect, test } from 'vitest';
import { type Given, isJudgedDown, judgedAgain, mayBeLeftOut, VERDICTS } from '~/domain/guide/guide';
import { STATEMENT_KINDS } from '~/domain/statement/kinds';
import { blankWords } from '~/domain/statement/words';

const NONE: Given = { verdict: null, note: '' };
const YES: Given = { verdict: 'deliverable', note: '' };
const YES_WITH_NOTE: Given = { verdict: 'deliverable', note: 'By June' };
const NO: Given = { verdict: 'not_deliverable', note: '' };

type Row = [
  string,
  shown: Given | undefined,
  given: Given,
  kept: Given | null,
  ReturnType<typeof judgedAgain>,
];
const ROWS: Row[] = [
  ['judges for the first time', NONE, YES, null, 'new'],
  ['judges for the first time, from a form that says not what it showed', undefined, YES, null, 'new'],
  ['leaves what nobody judged', NONE, NONE, null, 'unchanged'],
  ['says again what is kept', YES, YES, YES, 'unchanged'],
  ['changes the verdict', YES, NO, YES, 'new'],
  ['changes the note alone', YES, YES_WITH_NOTE, YES, 'new'],
  ['takes a verdict back', YES, NONE, YES, 'new'],
  ['leaves what a colleague changed meanwhile', NONE, NONE, YES, 'unchanged'],
  ['leaves a verdict whose note a colleague changed', YES, YES, YES_WITH_NOTE, 'unchanged'],
  ['says what a colleague said meanwhile', NONE, YES, YES, 'unchanged'],
  ['changes what a colleague changed otherwise', YES, NO, YES_WITH_NOTE, 'both changed'],
  ['judges what a colleague judged otherwise', NONE, NO, YES, 'both changed'],
  ['gives a note to what a colleague judged otherwise', NONE, { ...NONE, note: 'Ask' }, NO, 'both changed'],
];

test.each(ROWS)('who %s', (_, shown, given, kept, outcome) => {
  expect(judgedAgain({ ...given, shown }, kept)).toBe(outcome);
});

test('a promise alone can’t be left out', () => {
  const may = STATEMENT_KINDS.filter((kind) => mayBeLeftOut({ words: blankWords(kind) }));
  expect(STATEMENT_KINDS.filter((kind) => !may.includes(kind))).toEqual(['promise']);
});

test('every verdict but a plain yes is one against the words', () => {
  expect(VERDICTS.filter((verdict) => isJudgedDown({ verdict }))).toEqual([
    'with_changes',
    'not_deliverable',
  ]);
  expect(isJudgedDown({ verdict: null })).toBe(false);
});
