/* The currencies that can be chosen are those that the platform knows, each once, and each can be said. */
import { expect, test } from 'vitest';
import { sayAmount } from '~/domain/handoff/amount';
import { CURRENCIES } from '~/domain/handoff/currencies';
import { currencyNamed, readSum } from '~/domain/import/sums';

const KNOWN = Intl.supportedValuesOf('currency');
/** Out of use, or none that anybody pays with. */
const NOT_PAID_WITH = ['CUC', 'HRK', 'SLL', 'XDR', 'XSU', 'ZWL'];

test('every currency that somebody pays with is one of them, once', () => {
  expect(new Set(CURRENCIES).size).toBe(CURRENCIES.length);
  expect(CURRENCIES.filter((code) => !KNOWN.includes(code))).toEqual([]);
  for (const code of KNOWN.filter((one) => !NOT_PAID_WITH.includes(one))) expect(CURRENCIES).toContain(code);
});

test('each is read from a table by its letters, before and behind a sum, and said with it', () => {
  for (const code of CURRENCIES) {
    expect(currencyNamed(code.toLowerCase())).toBe(code);
    for (const typed of [`${code} 1,234`, `1,234 ${code}`, `1,234${code}`])
      expect(readSum(typed, null), typed).toEqual({ value: '1234', currency: code });
    expect(sayAmount('1234', code)).toMatch(/1,234/);
  }
});
