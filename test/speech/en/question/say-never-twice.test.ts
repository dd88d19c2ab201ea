/* Nobody is asked twice, and it is counted. */
import { expect, test } from 'vitest';
import { sayNeverTwice } from '~/speech/en/question/say-never-twice';

test('says how many we knew, how many were asked, and that none was asked although we knew', () => {
  expect(sayNeverTwice(null)).toBe('');
  expect(sayNeverTwice({ known: 3, asked: 5, again: 0 })).toBe(
    'Eight questions on the path: three show what we know, five ask, none asks what we know',
  );
  expect(sayNeverTwice({ known: 0, asked: 1, again: 0 })).toBe(
    'One question on the path: one asks, none asks what we know',
  );
  expect(sayNeverTwice({ known: 1, asked: 2, again: 2 })).toContain('two ask although we know');
});
