/* Nobody is asked twice, and it is counted. */
import { expect, test } from 'vitest';
import { sayNeverTwice } from '~/speech/en/question/say-never-twice';

test('says how many we knew, how many were asked, and that none was asked although we knew', () => {
  expect(sayNeverTwice(null)).toBe('');
  expect(sayNeverTwice({ known: 3, asked: 5, again: 0 })).toBe(
    'Eight questions: three answered by what we knew, five asked, none asked although we knew',
  );
  expect(sayNeverTwice({ known: 0, asked: 1, again: 0 })).toBe(
    'One question: one asked, none asked although we knew',
  );
  expect(sayNeverTwice({ known: 1, asked: 2, again: 2 })).toContain('two asked although we knew');
});
