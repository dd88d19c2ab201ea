/* What they tell us about points goes by its name: what we had is corrected, what we asked is answered. */
import { expect, test } from 'vitest';
import { sayCame } from '~/speech/en/review/say-came';

const corrected = { isAdded: false, isOurQuestion: false };
const added = { isAdded: true, isOurQuestion: false };
const answered = { isAdded: true, isOurQuestion: true };

test.each([
  [[corrected], 0, 'one correction'],
  [[answered, answered, answered], 0, 'three answers'],
  [[added], 0, 'one addition'],
  [[answered, corrected, added, corrected], 2, 'two corrections, one answer, one addition and two questions'],
  [[], 1, 'one question'],
  [[], 0, ''],
])('%j and %i asked: %s', (told, questions, said) => {
  expect(sayCame(told, questions)).toBe(said);
});
