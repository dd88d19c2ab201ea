/* What a version does differently, and what of it still matters to a customer under way. */
import { expect, test } from 'vitest';
import { differencesOf, stillMatters } from '~/domain/starting-point/differences';
import { shippedPoint } from '~/domain/starting-point/shipped';
import { sayDifference } from '~/speech/en/starting-point/say-differences';

test('another rhythm of check-ins is one, and matters as long as they are under way', () => {
  const before = shippedPoint('white_glove');
  expect(differencesOf(before, { ...before })).toEqual([]);
  const found = differencesOf(before, { ...before, checkIns: 'two_weekly' });
  expect(found.map(sayDifference)).toEqual([
    { how: 'Changed', words: 'check-ins: Every week → Every other week' },
  ]);
  const reached = { isAccepted: true, isIntroduced: true, doneSteps: new Set<string>() };
  expect(stillMatters(found, reached)).toEqual(found);
});
