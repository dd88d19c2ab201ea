/* Closing an onboarding, ready to be drawn. */
import type { ClosedFacts, ClosingFacts } from '../../queries/onboarding/closing.server';

export type ClosedSaid = Pick<ClosedFacts, 'id' | 'words' | 'isArchived'> & {
  /** "Closed on Thursday 26 November by Ines: it is on hold." */
  said: string;
};

export type ClosingSaid = Omit<ClosingFacts, 'reader' | 'closed' | 'ends'> & {
  closed: ClosedSaid | null;
  /** What would end with it, a line for each. */
  ends: string[];
};
