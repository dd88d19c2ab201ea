import { expect, test } from 'vitest';
import { atStart } from '~/domain/form/at-start';
import { countInWords, countOf } from '~/speech/en/say-count';

test.each([
  [0, 'no'],
  [3, 'three'],
  [12, 'twelve'],
  [13, '13'],
  [999, '999'],
  [1200, '1,200'],
  [1234567, '1,234,567'],
])('%i is %s', (count, words) => {
  expect(countInWords(count)).toBe(words);
});

test.each([
  [1, 'promise', undefined, 'one promise'],
  [3, 'promise', undefined, 'three promises'],
  [0, 'promise', undefined, 'no promises'],
  [2, 'company', undefined, 'two companies'],
  [2, 'day', undefined, 'two days'],
  [2, 'address', undefined, 'two addresses'],
  [2, 'person', 'people', 'two people'],
  [21, 'point', undefined, '21 points'],
])('%i of %s', (count, one, many, words) => {
  expect(countOf(count, one, many)).toBe(words);
});

test('starts a sentence', () => {
  expect(atStart(countOf(3, 'thing'))).toBe('Three things');
  expect([atStart(''), atStart('21 points'), atStart('éclairs')]).toEqual(['', '21 points', 'Éclairs']);
});

test.each([-1, 1.5, Number.NaN])('%s is refused', (count) => {
  expect(() => countInWords(count)).toThrow(RangeError);
});
