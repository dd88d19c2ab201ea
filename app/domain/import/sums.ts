/*
 * Sums as programs and people write them, with or without a currency. What a column writes before its cents is the same
 * in all of it: where one cell tells, “58.000” beside it is read as it is meant.
 */
import type { Slip } from '../form/slip';
import { readAmount, sumIn } from '../handoff/amount';
import { CURRENCIES, type Currency } from '../handoff/currencies';

const MARKS = [',', '.'] as const;
/** What stands before the cents. */
export type Mark = (typeof MARKS)[number];

export type SumRead = { value: string; currency: Currency | null };

const SIGNS = new Map<string, Currency>([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['us$', 'USD'],
  ['£', 'GBP'],
  ['sfr', 'CHF'],
  ['fr', 'CHF'],
  ['zł', 'PLN'],
  ['kč', 'CZK'],
  ['ca$', 'CAD'],
  ['c$', 'CAD'],
  ['au$', 'AUD'],
  ['a$', 'AUD'],
  ['nz$', 'NZD'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['r$', 'BRL'],
  ['₾', 'GEL'],
  ['₺', 'TRY'],
  ['tl', 'TRY'],
  ['฿', 'THB'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['₩', 'KRW'],
  ['₫', 'VND'],
  ['₦', 'NGN'],
  ['₱', 'PHP'],
  ['₸', 'KZT'],
  ['₼', 'AZN'],
  ['֏', 'AMD'],
  ['ft', 'HUF'],
  ['lei', 'RON'],
  ['s$', 'SGD'],
  ['hk$', 'HKD'],
]);
const UNITS: Record<string, string> = { tsd: 'k', mio: 'm', mln: 'm', mn: 'm', million: 'm', thousand: 'k' };

/** A unit is the end of a word, or stands right before the three letters of a currency: “58 MOP” has none. */
const PARTS =
  /^([^\d\s.,’'+-]{1,3}\.?)?\s*(\d[\d.,’'\s]*?)\s*((?:million|thousand|tsd|mio|mln|mn|k|m)(?=$|\P{L}|\p{L}{3}(?!\p{L})))?\.?\s*([^\d\s.,’'+-]{1,3})?\.?$/iu;
/** No sum is written longer. */
const LONGEST = 40;

type Parts = { figure: string; unit: string; currency: Currency | null };

/** Null for what is no sum, a negative one among them; a currency that we don't reckon in is none. */
function partsOf(typed: string): Parts | null {
  const words = typed.trim().replace(/\s+/g, ' ');
  if (words.length > LONGEST) return null;
  const [, before, figure, unit = '', behind] = PARTS.exec(words) ?? [];
  if (!figure) return null;
  const named = [before, behind].filter((one) => one !== undefined).map(currencyNamed);
  if (named.length > 1 || named.includes(null)) return null;
  return { figure, unit: UNITS[unit.toLowerCase()] ?? unit.toLowerCase(), currency: named[0] ?? null };
}

/** A code or a sign; null for neither. */
export function currencyNamed(word: string): Currency | null {
  const code = word.trim().toUpperCase();
  const sign = word.trim().toLowerCase().replace(/\.$/, '');
  return CURRENCIES.find((one) => one === code) ?? SIGNS.get(sign) ?? null;
}

/** Null where no cell tells, or some tell otherwise than others. */
export function markOf(cells: readonly string[]): Mark | null {
  const found = new Set<Mark>();
  for (const cell of cells) {
    const figure = partsOf(cell)?.figure.trim() ?? '';
    const marks = figure.replace(/[^.,]/g, '');
    const last = marks.at(-1) as Mark | undefined;
    if (!last) continue;
    const behind = figure.length - figure.lastIndexOf(last) - 1;
    const other: Mark = last === '.' ? ',' : '.';
    if (marks.includes(other)) found.add(last);
    // Twice the same are thousands, and so are three digits behind one that stands alone, unless others tell.
    else if (marks.length > 1) found.add(other);
    else if (behind !== 3) found.add(last);
  }
  const [only, ...more] = found;
  return only && more.length === 0 ? only : null;
}

/** `mark` is what the column writes before cents; null where that isn't known. */
export function readSum(typed: string, mark: Mark | null): SumRead | null {
  const parts = partsOf(typed);
  if (!parts) return null;
  const value = readAmount(`${figureBy(parts.figure.trim(), mark)}${parts.unit}`);
  return value === null ? null : { value, currency: parts.currency };
}

/**
 * What a figure could be that has three digits behind what its column writes before cents: “58,000” among “12,5” is a
 * slip of the one for the other, and nobody can tell which. Null for what can be read one way.
 */
export function unclearBy(
  typed: string,
  mark: Mark | null,
): { mark: Mark; whole: string; parted: string } | null {
  const { figure = '', unit = '' } = partsOf(typed) ?? {};
  const [before = '', behind = '', ...more] = figure.trim().split(mark ?? '\0');
  if (!mark || unit !== '' || more.length > 0 || !/^\d{3}$/.test(behind)) return null;
  const whole = before.replace(/\D/g, '');
  return { mark, whole: `${whole}${behind}`, parted: `${whole}${mark}${behind.slice(0, 2)}` };
}

/** Signs that several currencies share: beside one of them it means that one. */
const SHARED: Record<string, readonly string[]> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  '¥': ['JPY', 'CNY'],
  '£': ['GBP', 'EGP'],
};

export type ValueRead = { value: string } | { slip: Slip };

/** A sum as somebody types it beside a currency that is chosen: a sign or code may stand with it, where it is that one. */
export function readValue(typed: string, chosen: Currency): ValueRead {
  const plain = readAmount(withoutShared(typed, chosen));
  const sum = plain === null ? readSum(typed, null) : { value: plain, currency: null };
  if (!sum) return { slip: { code: 'value_unlike' } };
  if (sum.currency && sum.currency !== chosen)
    return { slip: { code: 'value_in_another', written: sum.currency, chosen } };
  const value = sumIn(chosen, sum.value);
  return value === null ? { slip: { code: 'value_whole', currency: chosen } } : { value };
}

function withoutShared(typed: string, chosen: Currency): string {
  const words = typed.trim();
  const sign = /^(?:\$|kr\.?|¥|£)|(?:\$|kr\.?|¥|£)$/i.exec(words)?.[0] ?? '';
  const isChosen = SHARED[sign.toLowerCase().replace('.', '')]?.includes(chosen);
  return isChosen ? words.replace(sign, '').trim() : words;
}

/** “58.000” in a column with “12.5” is fifty-eight; noughts behind cents say nothing. */
function figureBy(figure: string, mark: Mark | null): string {
  if (!mark) return figure;
  const at = figure.indexOf(mark);
  if (at < 0 || figure.indexOf(mark, at + 1) >= 0) return figure;
  const cents = figure.slice(at + 1).replace(/0+$/, '');
  return cents === '' ? figure.slice(0, at) : `${figure.slice(0, at)}${mark}${cents}`;
}
