import { expect, test } from 'vitest';
import { goalsGreeted } from '~/domain/guide/greeting';
import { blankWords } from '~/domain/statement/words';

test('a greeting speaks of the goals that are shown, in their order, and of nothing else', () => {
  const { fields } = blankWords('goal');
  const goal = (text: string, isLeftOut = false) => ({
    words: { kind: 'goal' as const, fields: { ...fields, text } },
    isLeftOut,
  });
  const promise = { words: blankWords('promise'), isLeftOut: false };
  const entries = [goal('Less waste'), promise, goal('Left out', true), goal('Fewer calls')];
  expect(goalsGreeted(entries)).toEqual(['Less waste', 'Fewer calls']);
});
