/* How many of the customer's people had to repeat something, of those who said so. */
import { atStart } from '../../../domain/form/at-start';
import { countInWords, countOf } from '../say-count';

/** "Three people said so: one had to repeat something"; of more than one. */
export function sayRepeats(said: readonly { hasRepeated: boolean }[]): string {
  const repeated = said.filter(({ hasRepeated }) => hasRepeated).length;
  const who = repeated === 0 ? 'none' : repeated === said.length ? 'all' : countInWords(repeated);
  return `${atStart(countOf(said.length, 'person', 'people'))} said so: ${who} had to repeat something`;
}
