/* A clock, ready to be drawn. */
import type { ClockFacts } from '../../queries/onboarding/clock';

export type SaidClock = Omit<ClockFacts, 'leftHours' | 'towards'> & {
  /** "6 h left", "2 h late". */
  label: string;
  /** "of 48", "to accept". */
  of: string;
};
