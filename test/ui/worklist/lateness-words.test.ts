import { expect, test } from 'vitest';
import { latenessWords } from '~/ui/worklist/worklist-words';

test.each([
  [5, 2, 'Five are late. Two promises are disputed.'],
  [1, 1, 'One is late. One promise is disputed.'],
  [0, 1, 'Nothing is late. One promise is disputed.'],
  [0, 0, 'Nothing is late.'],
])('%i late and %i disputed: %s', (late, disputed, words) => {
  expect(latenessWords({ late, disputed })).toBe(words);
});
