/* What a program suggests that sales heard. It is no statement: somebody who works here records it, or leaves it out. */
import type { Commitment, Part, SaidBy, SystemArea, Words } from './statement';

export type Suggested = {
  words: Words;
  /** What would stand around the words; null for what doesn't belong to their kind. */
  commitment: Commitment | null;
  area: SystemArea | null;
  saidBy: SaidBy | null;
  heardWhere: string;
  parts: Part[];
};

/** As many may wait of one onboarding: more than a call has, less than a program that runs wild sends. */
export const MOST_SUGGESTIONS = 50;
