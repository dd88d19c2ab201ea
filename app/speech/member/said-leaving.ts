/* Somebody leaves, ready to be drawn. */
import type { OwnedPart } from '../../domain/onboarding/hand-over';
import type { LeavingFacts } from '../../queries/member/leaving.server';
import type { CandidateSaid } from '../onboarding/said-hand-over';

export type LeavingPart = {
  onboardingId: string;
  part: OwnedPart;
  customer: string;
  /** Where it stands, and what it waits for: "Checking · customer success is up, due by tomorrow, 17:00". */
  waits: string;
  isLate: boolean;
};

export type LeavingSaid = Omit<LeavingFacts, 'reader' | 'parts' | 'candidates'> & {
  /** "Twelve onboardings need somebody". */
  title: string;
  parts: LeavingPart[];
  candidates: Record<OwnedPart, CandidateSaid[]>;
};
