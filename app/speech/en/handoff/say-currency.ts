/* Currencies as they are offered: by their three letters, as people know their own, and by their name in English. */
import { CURRENCIES } from '../../../domain/handoff/currencies';

const names = new Intl.DisplayNames('en-GB', { type: 'currency' });

export const CURRENCIES_OFFERED = CURRENCIES.map((code) => ({
  value: code,
  label: `${code}, ${names.of(code)}`,
}));
