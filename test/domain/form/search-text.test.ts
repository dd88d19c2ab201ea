/* What is typed to find something: which words have to stand there, and where they stand. */
import { describe, expect, test } from 'vitest';
import { soughtIn, soughtWords, writtenAs } from '~/domain/form/search-text';

test.each([
  ['bread', ['bread']],
  ['white  bread white', ['white', 'bread']],
  ['a loaf', ['a', 'loaf']],
  ['M Vo', ['M Vo']],
  ['Mi', [' Mi']],
  ['ß', [' ß']],
])('“%s” looks for %j', (text, words) => {
  expect(soughtWords(text)).toEqual(words);
});

describe('what is marked', () => {
  const marked = (text: string, sought: string) =>
    soughtIn(text, sought).map(([from, to]) => text.slice(from, to));

  test.each([
    ['White bread, brown bread', 'BREAD', ['bread', 'bread']],
    ['White bread', 'bread white', ['White', 'bread']],
    ['Crème brûlée', 'creme brulee', ['Crème', 'brûlée']],
    ['Creme', 'crème', ['Creme']],
    ['Straße 4', 'strasse', ['Straße']],
    ['Straße 4', 'stras', ['Straß']],
    ['ﬁnal', 'fi', ['ﬁ']],
    ['e\u0301te\u0301 au lait', 'été', ['e\u0301te\u0301']],
    ['😀 emoji 😀', 'emoji', ['emoji']],
    ['aaaa', 'aaa', ['aaa']],
    ['abcabc', 'abc bca', ['abcabc']],
    ['Mira Vos', 'mi', ['Mi']],
    ['nothing', 'else', []],
    ['', 'else', []],
    ['50 % of it', '50 %', ['50 %']],
  ])('in “%s” for “%s”', (text, sought, places) => {
    expect(marked(text, sought)).toEqual(places);
  });

  test('takes time by its length', () => {
    const began = performance.now();
    soughtIn('a'.repeat(100_000), 'aaa aab aac');
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

test('a sum is found however its thousands and cents are set apart', () => {
  expect(writtenAs('1234.56')).toEqual(
    expect.arrayContaining(['1234.56', '1234,56', '1,234.56', '1.234,56', '1 234,56', '1’234.56']),
  );
  expect(writtenAs('1.234,56')).toEqual(expect.arrayContaining(['1.234,56', '1234.56', '1,234.56']));
  expect(writtenAs('€58,000')).toEqual(expect.arrayContaining(['58000', '58.000', '58 000']));
  for (const word of ['123', 'SAP4', '12.5', '2026-11-27', 'a1234']) expect(writtenAs(word)).toEqual([word]);
  expect(soughtIn('€1,234.56 each', '1234.56')).toEqual([[1, 9]]);
});
