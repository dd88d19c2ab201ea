// What a deal is worth, typed the way people write sums: "58000", "58,000", "58.000,50", "58 000". Three digits after a
// mark are thousands, one or two are cents; anything else could be read in two ways and is asked again. "48k" and "1.2m"
// are thousands and millions, with one or two digits after a mark.
import { hasHundredths } from './currencies';

const MARKS = String.raw`[.,’'\s]`;
const PLAIN = /^(\d{1,12})(?:[.,](\d{1,2}))?$/;
const SHORT = /^(\d{1,6})(?:[.,](\d{1,2}))?\s?([km])$/i;
const GROUPED = new RegExp(String.raw`^(\d{1,3}(?:(${MARKS})\d{3})(?:\2\d{3})*)(?:([.,])(\d{1,2}))?$`);

/** A sum in plain figures, "58000.50", below a million million; null when it can't be read for sure. */
export function readAmount(typed: string): string | null {
  const words = typed.trim();
  const plain = PLAIN.exec(words);
  if (plain) return sum(plain[1] ?? '', plain[2]);
  const [, many, part = '', unit] = SHORT.exec(words) ?? [];
  if (many && unit) return sum(`${many}${part.padEnd(unit.toLowerCase() === 'k' ? 3 : 6, '0')}`);
  const [, whole = '', mark, point, cents] = GROUPED.exec(words) ?? [];
  if (!whole || (point && point === mark)) return null;
  const digits = whole.replace(/\D/g, '');
  return digits.length <= 12 ? sum(digits, cents) : null;
}

const sum = (digits: string, cents = ''): string => {
  const whole = digits.replace(/^0+(?=\d)/, '');
  return cents ? `${whole}.${cents.padEnd(2, '0')}` : whole;
};

/** A sum as a currency has it, "1500" for "1500.00" yen; null where hundredths of it would be lost. */
export function sumIn(currency: string | null, value: string): string | null {
  if (currency === null || hasHundredths(currency)) return value;
  const [whole = '', hundredths = ''] = value.split('.');
  return Number(hundredths) === 0 ? whole : null;
}

/** What a program tells of is taken to the nearest sum that there is. */
export const nearestIn = (currency: string, value: string): string =>
  sumIn(currency, value) ?? String(Math.round(Number(value)));

/** "€58,000", or the figure alone where no currency was given. Cents show only where there are some. */
export function sayAmount(value: string, currency: string | null): string {
  const figure = Number(value);
  const digits = Number.isInteger(figure) ? 0 : 2;
  const shape = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat('en-GB', {
    ...shape,
    ...(currency ? { style: 'currency' as const, currency } : {}),
  }).format(figure);
}
