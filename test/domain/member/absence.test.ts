/* From when to when somebody may say that they are away. */
import { expect, test } from 'vitest';
import { wrongDays } from '~/domain/member/absence';

const TODAY = '2027-05-05';

test.each([
  ['2027-05-05', '2027-05-05', null],
  ['2027-05-03', '2027-05-05', null],
  ['2027-06-01', '2027-06-14', null],
  ['2028-05-01', '2028-05-05', null],
  ['2027-05-03', '2027-05-04', 'over'],
  ['2027-06-14', '2027-06-01', 'turned_round'],
  ['2028-05-01', '2028-05-06', 'too_far'],
])('from %s to %s: %s', (from, until, wrong) => {
  expect(wrongDays({ from, until }, TODAY)).toBe(wrong);
});
