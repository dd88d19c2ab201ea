import { expect, test } from 'vitest';
import { sayCastMember } from '~/speech/en/member/demo-cast';

test.each([
  ['sales', 0, 'Sales. Nothing waits'],
  ['sales', 1, 'Sales. One onboarding waits'],
  ['cs', 3, 'Customer success. Three onboardings wait'],
  ['lead', 0, 'Lead. Sees everything, late first'],
  ['admin', 2, 'Admin. Sees everything, late first'],
] as const)('%s with %s waiting', (role, waiting, said) => {
  expect(sayCastMember({ role, waiting })).toBe(said);
});
