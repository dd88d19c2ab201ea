/* Handing an onboarding over, ready to be drawn. */
import type { HandOverFacts } from '../../queries/onboarding/hand-over.server';

export type CandidateSaid = {
  id: string;
  name: string;
  /** "Customer success · six customers, one late". */
  about: string;
};

export type HandOverSaid = Omit<
  HandOverFacts,
  'reader' | 'calls' | 'candidates' | 'toTell' | 'waits' | 'vendor'
> & {
  candidates: CandidateSaid[];
  /** Who is written to: "Marit and Tomasz"; null where no customer is. */
  toTell: string | null;
  /** What the new host's mail to them begins with. */
  draft: string;
  /** What goes along, a line for each. */
  waits: string[];
};
