/* Which starting point a deal begins with by itself: all rules of one have to fit, in the currency they are written in. */
import { expect, test } from 'vitest';
import { CURRENCIES } from '~/domain/handoff/currencies';
import { shippedPoint } from '~/domain/starting-point/shipped';
import type { StartingPoint } from '~/domain/starting-point/starting-point';
import { suggestFor } from '~/domain/starting-point/suggest';

const point = (id: string, rules: Partial<StartingPoint['suggestedFor']>) => ({
  id,
  isDefault: id === 'standard',
  suggestedFor: { valueFrom: null, valueBelow: null, currency: 'EUR' as const, words: [], ...rules },
});
const points = [
  point('glove', { valueFrom: 25_000 }),
  point('group', { valueFrom: 10_000, words: ['Group'] }),
  point('small', { valueBelow: 2_000 }),
  point('standard', {}),
];
const begins = (value: string | null, currency: string | null, name = 'A deal') =>
  suggestFor(points, { name, value, currency })?.point.id;

test('a value fits in the currency of the rule alone', () => {
  expect(begins('30000', 'EUR')).toBe('glove');
  expect(begins('25000', 'EUR')).toBe('glove');
  expect(begins('24999.99', 'EUR')).toBe('standard');
  expect(begins('1999', 'EUR')).toBe('small');
  for (const currency of CURRENCIES.filter((one) => one !== 'EUR'))
    for (const value of ['30000', '30000000', '1', '0']) expect(begins(value, currency)).toBe('standard');
});

test('a deal without a value, or a value without a currency, fits no rule by value', () => {
  expect(begins(null, null)).toBe('standard');
  expect(begins('30000', null)).toBe('standard');
  expect(begins('15000', 'EUR', 'Ovens for the group')).toBe('group');
  expect(begins('15000', 'JPY', 'Ovens for the group')).toBe('standard');
});

test('what comes with Foyer counts in euros', () => {
  const { suggestedFor } = shippedPoint('white_glove');
  expect([suggestedFor.valueFrom, suggestedFor.currency]).toEqual([25_000, 'EUR']);
});
