/* A sentence that ends in somebody’s own words has one full stop. */
import { expect, test } from 'vitest';
import { endSentence } from '~/speech/en/sentence';

test.each([
  ['Sam noted these today, from your second call', 'Sam noted these today, from your second call.'],
  ['Sam noted these today, from your call on 12. Nov.', 'Sam noted these today, from your call on 12. Nov.'],
  ['Sam noted these today, from “Any more?”', 'Sam noted these today, from “Any more?”.'],
  ['Sam noted these today, from Which till?', 'Sam noted these today, from Which till?'],
  ['Sam noted these today, from the long call…', 'Sam noted these today, from the long call…'],
])('%s', (words, sentence) => {
  expect(endSentence(words)).toBe(sentence);
});
