/* What a program read is among the tags that it names, or it isn't. */
import { expect, test } from 'vitest';
import { namesTag } from '~/domain/request/tags';

const TAG = '"N_SPxBHTy0IH65fD1lfb6a"';

test.each([
  [TAG, true, true],
  [`  ${TAG} `, true, true],
  [`"other", ${TAG}`, true, true],
  [`"a,b",${TAG}`, true, true],
  ['*', true, true],
  [`W/${TAG}`, false, true],
  [`W/"other", ${TAG}`, true, true],
  ['"other"', false, false],
  [`"${TAG}`, false, false],
  [TAG.slice(1, -1), false, false],
  [`${TAG} ${TAG}`, false, false],
  ['', false, false],
  ['""', false, false],
  [`*, ${TAG}`, false, false],
])('%s', (header, asIs, weakToo) => {
  expect([namesTag(header, TAG), namesTag(header, TAG, { isWeakToo: true })]).toEqual([asIs, weakToo]);
});

test('a long one is read at once', () => {
  const since = performance.now();
  expect(namesTag(`${'"a" , '.repeat(3_000)}${' '.repeat(3_000)}x`, TAG)).toBe(false);
  expect(performance.now() - since).toBeLessThan(200);
});
