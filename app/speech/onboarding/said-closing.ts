/* Closing an onboarding, ready to be drawn. */
import type { ClosedFacts, ClosingFacts } from '../../queries/onboarding/closing.server';

export type ClosedSaid = Pick<ClosedFacts, 'id' | 'words' | 'isArchived'> & {
  /** "Closed on Thursday 26 November by Ines: it is on hold." */
  said: string;
  /** "It is deleted for good on Friday 26 November 2027, unless it is opened again before." */
  goes: string | null;
};

export type ClosingSaid = Omit<
  ClosingFacts,
  'reader' | 'closed' | 'call' | 'ends' | 'waiting' | 'wouldGoOn'
> & {
  closed: ClosedSaid | null;
  /** "Call off the call on Friday 27 November, 11:30 first"; null where none is set. */
  call: { said: string; isOurs: boolean } | null;
  /** What would end with it, a line for each. */
  ends: string[];
  /** When it would be deleted, where the workspace has a rule for that. */
  goes: string | null;
};
