/* A starting point that is brought in under a name that is here already is told apart by a number. */
import { expect, test } from 'vitest';
import { LIMITS } from '~/domain/starting-point/starting-point';
import { freeName } from '~/domain/starting-point/write';

test('a name that is free stays, and one that is taken gets the next number', () => {
  expect(freeName('Standard', ['White-glove'])).toBe('Standard');
  expect(freeName('standard', ['Standard'])).toBe('standard (2)');
  expect(freeName('Standard', ['Standard', 'Standard (2)'])).toBe('Standard (3)');
});

test('it never grows beyond what a name may hold', () => {
  const long = 'x'.repeat(LIMITS.name);
  const second = freeName(long, [long]);
  expect(second.endsWith(' (2)')).toBe(true);
  expect(second.length).toBeLessThanOrEqual(LIMITS.name);
});
