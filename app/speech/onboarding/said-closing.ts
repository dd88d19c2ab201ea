/* Closing an onboarding, ready to be drawn. */
import type { ClosedFacts, ClosingFacts } from '../../queries/onboarding/closing.server';

export type ClosedSaid = Pick<ClosedFacts, 'id' | 'words' | 'isArchived'> & {
  /** "Closed on Thursday 26 November by Ines: it is on hold." */
  said: string;
  /** "It is deleted for good on Friday 26 November 2027, unless it is opened again before." */
  goes: string | null;
};

/** What is called off first: "the call on Fri 27 Nov, 11:30". */
export type SaidSetCall = { said: string; isOurs: boolean };

export type ClosingSaid = Omit<
  ClosingFacts,
  'reader' | 'closed' | 'calls' | 'ends' | 'left' | 'waiting' | 'wouldGoOn'
> & {
  closed: ClosedSaid | null;
  calls: SaidSetCall[];
  /** What would end with it, a line for each. */
  ends: string[];
  /** What isn't done here, a line for each: "22 of 25 steps"; none where all is. */
  left: string[];
  /** When it would be deleted, where the workspace has a rule for that. */
  goes: string | null;
};
