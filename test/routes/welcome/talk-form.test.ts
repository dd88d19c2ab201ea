/*
 * "Not sure, talk about it" stands below the fields of a correction: what was typed there comes along, however unfinished,
 * and what our own words were doesn't.
 */
import { describe, expect, test } from 'vitest';
import { noteForCall } from '~/domain/review/typed-beside';
import type { Words } from '~/domain/statement/statement';
import { talk } from '~/routes/welcome/answer-form';
import { sayTyped } from '~/speech/en/review/say-typed';

const WORDING = '01900000-0000-7000-8000-000000000000';
const GOAL: Words = {
  kind: 'goal',
  fields: {
    text: 'Less bread thrown away',
    today: '11%',
    target: '5%',
    by: '2027-08-31',
    measure: '',
    measureFirst: false,
  },
};
const SHOWN = {
  kind: 'goal',
  text: 'Less bread thrown away',
  today: '11%',
  target: '5%',
  by: '2027-08-31',
  measure: '',
};

/** The note that a form becomes, or the fields that something is wrong with. */
function noteOf(typed: Record<string, string>): string | string[] {
  const read = talk.safeParse({ wording: WORDING, note: '', ...typed });
  if (!read.success) return read.error.issues.map(({ path }) => path.join('.'));
  const { kind, beside, note } = read.data;
  const said = beside.map(([field, words]) => ({
    field,
    words,
    line: kind ? sayTyped(kind, field, words) : words,
  }));
  return noteForCall(GOAL, said, note);
}

describe('what was typed over our words', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      'is the note, with what stands below it',
      { ...SHOWN, text: 'Less waste,\r\nand less work', note: 'Ask Devraj' },
      'Less waste,\nand less work\nAsk Devraj',
    ],
    [
      'names its field, and a day in words',
      { ...SHOWN, target: 'half of', by: '2027-10-01' },
      'Goal: half of\nBy when? 1 Oct 2027',
    ],
    [
      'is nothing where our words still stand',
      { ...SHOWN, text: ' Less bread thrown away ', note: 'Why?' },
      'Why?',
    ],
    ['is nothing where a field was emptied', { ...SHOWN, text: '', target: '' }, ''],
    ['is the note alone in a page that was drawn before', { note: 'Is that so?' }, 'Is that so?'],
  ])('%s', (_, typed, note) => {
    expect(noteOf(typed)).toBe(note);
  });

  test('is kept however unfinished an address is', () => {
    const typed = { wording: WORDING, kind: 'person', name: 'Marit', title: '', does: '', email: 'marit@' };
    expect(talk.safeParse(typed).success).toBe(true);
  });

  test('comes back where it is too long to be kept, or no day', () => {
    expect(noteOf({ ...SHOWN, text: 'long '.repeat(2_000), by: 'tomorrow' })).toEqual(['text', 'by']);
  });
});
