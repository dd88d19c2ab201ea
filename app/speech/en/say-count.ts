import { isBeyondCounting, MOST_COUNTED } from '../../domain/form/counted';

// Small numbers are said in words, up to twelve, and larger ones in figures, because people read "three promises"
// and count "21 points".

const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** "three", "twelve", "13", "1,200"; nought is "no". Refuses anything but whole numbers from 0. */
export function countInWords(count: number): string {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} can't be counted`);
  return WORDS[count] ?? inFigures(count);
}

/** "3", "1,200": where figures stand one under the other. */
export const inFigures = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** "one promise", "three promises", "no promises", "13 points"; an irregular plural is given: `countOf(2, 'person', 'people')`. */
export function countOf(count: number, one: string, many: string = pluralOf(one)): string {
  return `${countInWords(count)} ${count === 1 ? one : many}`;
}

/** As `countInWords`, of a count that ends somewhere: "more than 500". */
export const countUpTo = (count: number): string =>
  isBeyondCounting(count) ? `more than ${countInWords(MOST_COUNTED)}` : countInWords(count);

/** "three messages", "more than 500 messages". */
export const countOfUpTo = (count: number, one: string): string =>
  isBeyondCounting(count) ? `${countUpTo(count)} ${pluralOf(one)}` : countOf(count, one);

/** The same beside an entry of a menu: "12", "500+". */
export const shownCount = (count: number): string =>
  isBeyondCounting(count) ? `${MOST_COUNTED}+` : String(count);

/** How long to wait: "five seconds", "one minute", "15 minutes"; never less than it is. */
export function sayWait(seconds: number): string {
  return seconds < 60
    ? countOf(Math.max(1, Math.ceil(seconds)), 'second')
    : countOf(Math.ceil(seconds / 60), 'minute');
}

/** "Marit", "Marit and Aoife", "Marit, Tomasz and Aoife", each once. */
export function sayList(names: string[]): string {
  const once = [...new Set(names)];
  return once.length < 2 ? once.join('') : `${once.slice(0, -1).join(', ')} and ${once.at(-1)}`;
}

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}
