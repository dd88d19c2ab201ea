/* How many had to repeat something, of those who said so. */
import { expect, test } from 'vitest';
import { sayRepeats } from '~/speech/en/review/say-repeats';

const said = (...all: boolean[]) => sayRepeats(all.map((hasRepeated) => ({ hasRepeated })));

test('counts those who said so, and those who had to', () => {
  expect(said(false, true, false)).toBe('Three people said so: one had to repeat something');
  expect(said(true, true)).toBe('Two people said so: all had to repeat something');
  expect(said(false, false)).toBe('Two people said so: none had to repeat something');
});
