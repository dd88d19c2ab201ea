/*
 * Days as programs and people write them. Whether 03/04 is in March or in April nobody can tell by itself: the whole
 * column decides, and where it doesn't, whoever brings the table is shown one and says it.
 */
import { Temporal } from 'temporal-polyfill';

export const DAY_ORDERS = ['dmy', 'mdy'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** A day (YYYY-MM-DD), with a time on somebody’s wall (HH:MM), at an instant where the cell names its zone. */
export type DayRead = { day: string; time: string | null; instant: Date | null };

const TIME = String.raw`(?:[T,\s]\s*(\d{1,2})[:.h](\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`, 'i');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.\s])\s?(\d{1,2})\2\s?(\d{4}|\d{2})\.?${TIME}$`, 'i');
const DAY_NAMED = new RegExp(
  String.raw`^(\d{1,2})(?:\.|st|nd|rd|th|er|º)?[\s-](?:de\s)?(\p{L}+)\.?,?[\s-](?:de\s)?(\d{4}|\d{2})${TIME}$`,
  'iu',
);
const MONTH_NAMED = new RegExp(String.raw`^(\p{L}+)\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})${TIME}$`, 'iu');
const WEEKDAY = /^\p{L}{2,12}\.?,?\s+(?=\d)/u;
/** Spreadsheets count days from the end of 1899. */
const COUNTED = /^(\d{5})(?:[.,]\d+)?$/;

/** No day is written longer. */
const LONGEST = 60;

/** By the days that can be read one way alone; where there are none, or of both, by how such days are mostly written. */
export function orderOf(cells: readonly string[], usual: DayOrder): { order: DayOrder; isSure: boolean } {
  let [dayFirst, monthFirst, points, any] = [0, 0, 0, 0];
  for (const cell of cells) {
    const [, first, mark, second] = cell.length > LONGEST ? [] : (YEAR_LAST.exec(cell.trim()) ?? []);
    if (!first || !second) continue;
    any += 1;
    if (mark === '.') points += 1;
    if (Number(first) > 12) dayFirst += 1;
    if (Number(second) > 12) monthFirst += 1;
  }
  if (dayFirst > 0 !== monthFirst > 0) return { order: dayFirst > 0 ? 'dmy' : 'mdy', isSure: true };
  if (any === 0) return { order: usual, isSure: true };
  if (points === any) return { order: 'dmy', isSure: dayFirst === 0 };
  return { order: usual, isSure: false };
}

/** Null for what is no day, or one that no calendar has. */
export function readDay(typed: string, order: DayOrder): DayRead | null {
  const words = typed.trim();
  if (words === '' || words.length > LONGEST) return null;
  const numbers = YEAR_FIRST.exec(words);
  if (numbers) return dayOf(numbers[1], numbers[3], numbers[4], numbers.slice(5));
  const last = YEAR_LAST.exec(words);
  if (last) {
    const [, first, , second, year, ...time] = last;
    return order === 'dmy' ? dayOf(year, second, first, time) : dayOf(year, first, second, time);
  }
  const counted = COUNTED.exec(words);
  if (counted) return { day: EPOCH.add({ days: Number(counted[1]) }).toString(), time: null, instant: null };
  const bare = words.replace(WEEKDAY, '');
  const named = DAY_NAMED.exec(bare);
  if (named) return dayOf(named[3], monthNamed(named[2]), named[1], named.slice(4));
  const turned = MONTH_NAMED.exec(words) ?? MONTH_NAMED.exec(words.replace(/^\p{L}+,\s/u, ''));
  return turned ? dayOf(turned[3], monthNamed(turned[1]), turned[2], turned.slice(4)) : null;
}

const EPOCH = Temporal.PlainDate.from('1899-12-30');

function dayOf(
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
  [hour, minute, half, zone]: (string | undefined)[],
): DayRead | null {
  const fields = { year: fullYear(year ?? ''), month: Number(month), day: Number(day) };
  if (!(fields.month >= 1 && fields.month <= 12 && fields.day >= 1)) return null;
  if (fields.day > Temporal.PlainDate.from({ ...fields, day: 1 }).daysInMonth) return null;
  const date = Temporal.PlainDate.from(fields);
  const read = { day: date.toString(), time: null, instant: null };
  if (hour === undefined) return read;
  const time = timeOf(Number(hour), Number(minute), half);
  if (time === null) return null;
  if (!zone) return { ...read, time };
  const offset = /^[+-]/.test(zone) ? zone.replace(/^(.\d\d):?(\d\d)$/, '$1:$2') : 'Z';
  const instant = new Date(`${date.toString()}T${time}:00${offset}`);
  return Number.isNaN(instant.getTime()) ? null : { ...read, time, instant };
}

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

function timeOf(hour: number, minute: number, half: string | undefined): string | null {
  if (minute > 59 || hour > (half ? 12 : 23) || (half && hour === 0)) return null;
  const isAfternoon = half?.toLowerCase().startsWith('p');
  const full = half ? (hour % 12) + (isAfternoon ? 12 : 0) : hour;
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const LANGUAGES = ['en', 'de', 'nl', 'fr', 'es', 'it', 'pt', 'pl', 'cs', 'sv', 'da', 'nb', 'fi'];

let months: Map<string, number> | undefined;

/** What means different months in different languages is no month here. */
function monthNamed(word: string | undefined): number | undefined {
  months ??= monthNames();
  return months.get(plain(word ?? ''));
}

const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '');

function monthNames(): Map<string, number> {
  const found = new Map<string, number>();
  const unclear = new Set<string>();
  for (const language of LANGUAGES)
    for (const shape of [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const part = format.formatToParts(Date.UTC(2026, month - 1, 1)).find(({ type }) => type === 'month');
        const name = plain(part?.value ?? '');
        for (const one of [name, name.slice(0, language === 'en' ? 4 : name.length)]) {
          if (!/^\p{L}{3,}$/u.test(one)) continue;
          if ((found.get(one) ?? month) !== month) unclear.add(one);
          found.set(one, month);
        }
      }
    }
  for (const one of unclear) found.delete(one);
  return found;
}
