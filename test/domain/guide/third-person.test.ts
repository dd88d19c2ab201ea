import { expect, test } from 'vitest';
import { thirdPersonIn } from '~/domain/guide/third-person';

test.each([
  ['They give us the canteen', [['they', 'you']]],
  [
    'Works with their Stoneridge units, and theirs alone',
    [
      ['their', 'your'],
      ['theirs', 'yours'],
    ],
  ],
  [
    "Their planners say they're tired, and they’re right",
    [
      ['their', 'your'],
      ['they’re', 'you’re'],
    ],
  ],
  ['The themes of theory, then there', []],
  ['', []],
])('%s', (text, found) => {
  expect(thirdPersonIn(text).map(({ word, instead }) => [word, instead])).toEqual(found);
});

test('reads every text of a point, and names a word once', () => {
  expect(thirdPersonIn('For them', 'and for them')).toEqual([{ word: 'them', instead: 'you' }]);
});
