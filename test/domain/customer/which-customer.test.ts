import { expect, test } from 'vitest';
import { ANOTHER, whichCustomer } from '~/domain/customer/which-customer';

const ID = '01890a5d-ac96-774b-bcce-b302099a8057';

test.each([
  [ID, { customerId: ID }],
  [ANOTHER, { anotherThan: 'Hallowmere' }],
  ['', undefined],
  ['Another', undefined],
  ['Hallowmere', undefined],
  [`${ID}0`, undefined],
])('“%s”, asked about Hallowmere', (answer, which) => {
  expect(whichCustomer(answer, 'Hallowmere')).toEqual(which);
});
