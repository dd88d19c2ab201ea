/* What the page of a search says first: how many places there are, or that there is none. */
import { atStart } from '../../domain/form/at-start';
import { countOf } from '../../speech/en/say-count';
import type { SaidGroup } from '../../speech/worklist/said-search';

interface Searched {
  text: string;
  groups: readonly SaidGroup[];
  mayReadMail: boolean;
}

export function foundWords({ text, groups, mayReadMail }: Searched): { title: string; lead: string } {
  const lead = `In customers, people, deals and points${mayReadMail ? ', and in the mail' : ''}.`;
  if (text === '') return { title: 'Find', lead };
  const count = groups.reduce((sum, { found }) => sum + found.length, 0);
  if (count === 0) return { title: `Nothing says “${text}”.`, lead };
  const isMore = groups.some(({ next }) => next !== null);
  const places = countOf(count, 'place');
  const says = count === 1 && !isMore ? 'says' : 'say';
  return { title: `${isMore ? `More than ${places}` : atStart(places)} ${says} “${text}”.`, lead };
}

/** What may help where nothing was found. */
export const elsewhereWords = (text: string): string =>
  [...text].length < 3
    ? 'One or two letters find only names in which a word begins with them. Three find words anywhere.'
    : 'Other words may be in use for it, or fewer letters find more.';
