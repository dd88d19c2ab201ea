import { describe, expect, test } from 'vitest';
import { nearestIn, readAmount, sayAmount, sumIn } from '~/domain/handoff/amount';

describe('what a deal is worth', () => {
  test.each([
    ['58000', '58000'],
    ['58,000', '58000'],
    ['48k', '48000'],
    ['48,5 K', '48500'],
    ['1.25m', '1250000'],
    ['58.000', '58000'],
    ['58 000', '58000'],
    ['58\u00a0000', '58000'],
    ['58’000.50', '58000.50'],
    ['58.000,5', '58000.50'],
    ['1,234,567.89', '1234567.89'],
    ['0058', '58'],
    ['0', '0'],
    ['  7,5 ', '7.50'],
    ['999999999999.99', '999999999999.99'],
  ])('%s is read as %s', (typed, read) => expect(readAmount(typed)).toBe(read));

  test.each([
    '',
    '-1',
    '1,250k',
    '58kk',
    '€58',
    '1e9',
    '58,0000',
    '58,000,00',
    '1,234.567,89',
    '1234567890123',
    '٥٨',
    'NaN',
  ])('%s is asked again', (typed) => expect(readAmount(typed)).toBeNull());
});

test.each([
  ['58000', 'EUR', '€58,000'],
  ['58000.50', 'GBP', '£58,000.50'],
  ['1200', null, '1,200'],
])('%s %s is said as %s', (value, currency, said) => {
  expect(sayAmount(value, currency)).toBe(said);
});

test.each([
  ['JPY', '1500.50', null, '1501'],
  ['JPY', '1500.00', '1500', '1500'],
  ['VND', '4200000000', '4200000000', '4200000000'],
  ['RSD', '1500.50', '1500.50', '1500.50'],
  ['EUR', '0.01', '0.01', '0.01'],
])('in %s %s is %s, and of a program %s', (currency, typed, sum, nearest) => {
  expect([sumIn(currency, typed), nearestIn(currency, typed)]).toEqual([sum, nearest]);
});
