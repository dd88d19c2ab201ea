import { bareNameOf } from '../../domain/contact/first-name';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const first = (text: string) => graphemes.segment(text)[Symbol.iterator]().next().value?.segment ?? '';

/** Scripts that know capitals carry two letters well; joined and ideographic scripts carry one. */
const TWO_LETTERS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

/** Of somebody, whose titles are no names. */
export const personInitials = (name: string): string => initials(bareNameOf(name));

/** One or two letters for a face without a photo: first and last name, else whatever the name begins with. */
export function initials(name: string): string {
  const words = name
    .split(/[\s@_]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter((word) => word !== '');
  const [given] = words;
  const family = words.at(-1);
  if (given === undefined || family === undefined) return first(name.trim()) || '?';
  const letters = words.length > 1 && TWO_LETTERS.test(given) ? first(given) + first(family) : first(given);
  // Georgian capitals are for whole lines; few fonts have them, and no name begins with one.
  return letters.replace(/\P{Script=Georgian}+/gu, (some) => some.toLocaleUpperCase('en'));
}
