import { expect, test } from 'vitest';
import { dealAfter } from '~/domain/api/told-deal';

const deal = (name: string, value: string | null, currency: string | null) => ({ name, value, currency });
const kept = (name: string, value: string | null, currency: string | null) => ({
  ...deal(name, value, currency),
  crmId: 'crm-1',
});

test.each([
  [
    'follows what nobody touched',
    kept('A', '10', 'EUR'),
    deal('A', '10', 'EUR'),
    deal('B', '20', 'USD'),
    kept('B', '20', 'USD'),
  ],
  [
    'keeps a name that was put right',
    kept('Ours', '10', 'EUR'),
    deal('A', '10', 'EUR'),
    deal('B', '20', 'EUR'),
    kept('Ours', '20', 'EUR'),
  ],
  [
    'keeps a sum that was put right, whole',
    kept('A', '15', 'EUR'),
    deal('A', '10', 'EUR'),
    deal('A', '20', 'USD'),
    kept('A', '15', 'EUR'),
  ],
  [
    'keeps a sum whose currency was put right',
    kept('A', '10', 'CHF'),
    deal('A', '10', 'EUR'),
    deal('A', '20', 'EUR'),
    kept('A', '10', 'CHF'),
  ],
  ['fills what is empty', kept('A', null, null), null, deal('A', '20', 'EUR'), kept('A', '20', 'EUR')],
  [
    'keeps what was written here before the CRM said anything',
    kept('Ours', '5', 'EUR'),
    null,
    deal('A', '20', 'EUR'),
    kept('Ours', '5', 'EUR'),
  ],
  [
    'takes a sum away that the CRM has no more',
    kept('A', '10', 'EUR'),
    deal('A', '10', 'EUR'),
    deal('A', null, null),
    kept('A', null, null),
  ],
])('%s', (_, now, last, told, after) => {
  expect(dealAfter(now, last, told)).toEqual(after);
});

test('told twice changes nothing', () => {
  const told = deal('B', '20', 'USD');
  const once = dealAfter(kept('A', '10', 'EUR'), deal('A', '10', 'EUR'), told);
  expect(dealAfter(once, told, told)).toEqual(once);
});
