/*
 * A greeting is drafted for whoever looks after the customer, so that nobody starts from an empty page. It is made of
 * what the customer will read anyway: their name and the goals shown. Red flags, notes and what was left out have no
 * way into it.
 */
import { titleOf } from '../statement/statement';
import type { GuideEntry } from './guide';

export type GreetingFacts = {
  customer: string;
  /** First name of the sales rep; null where whoever greets has nobody to speak of. */
  rep: string | null;
  /** Our own company. */
  vendor: string;
  /** The goals the customer will see, in their order. */
  goals: readonly string[];
  /** The words of its starting point, with {customer}, {rep} and {vendor}; left out or empty where it has none. */
  own?: string;
};

/** Says the greeting that stands where nobody has written one. */
export type Greet = (facts: GreetingFacts) => string;

/** The goals that a greeting may speak of. */
export const goalsGreeted = (entries: readonly Pick<GuideEntry, 'words' | 'isLeftOut'>[]): string[] =>
  entries
    .filter(({ words, isLeftOut }) => words.kind === 'goal' && !isLeftOut)
    .map(({ words }) => titleOf(words));
