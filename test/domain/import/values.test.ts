import { describe, expect, test } from 'vitest';
import type { Currency } from '~/domain/handoff/currencies';
import { readValue } from '~/domain/import/sums';

describe('a value beside its currency', () => {
  test.each<[string, Currency, string]>([
    ['58000', 'EUR', '58000'],
    ['58k', 'SEK', '58000'],
    ['87 654,32', 'EUR', '87654.32'],
    ['€87,654.32', 'EUR', '87654.32'],
    ['87 654,32 €', 'EUR', '87654.32'],
    ['87\u00a0654,32\u00a0€', 'EUR', '87654.32'],
    ['EUR 58.000', 'EUR', '58000'],
    ['58k eur', 'EUR', '58000'],
    ['$58,000', 'USD', '58000'],
    ['$58,000', 'CAD', '58000'],
    ['58 000 kr', 'NOK', '58000'],
    ['58 000 kr.', 'DKK', '58000'],
    ['¥58000', 'CNY', '58000'],
    ['£58,000.50', 'GBP', '58000.50'],
    ['CHF 58’000', 'CHF', '58000'],
  ])('%s in %s is %s', (typed, chosen, value) => expect(readValue(typed, chosen)).toEqual({ value }));

  test.each<[string, Currency, string]>([
    ['€58000', 'USD', 'EUR'],
    ['$58,000', 'EUR', 'USD'],
    ['58000 CHF', 'EUR', 'CHF'],
  ])('%s in %s is asked again, for it says %s', (typed, chosen, written) =>
    expect(readValue(typed, chosen)).toEqual({ slip: { code: 'value_in_another', written, chosen } }),
  );

  test.each(['-58', 'about 58k', '58 kr', '€', '5,8000', '58 EUR EUR'])('%s is no sum in euros', (typed) =>
    expect(readValue(typed, 'EUR')).toEqual({ slip: { code: 'value_unlike' } }),
  );
});
