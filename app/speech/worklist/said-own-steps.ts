/* What of the paths needs a member, ready to be drawn. */
import type { OwnWhen } from '../../domain/step/own-steps';

export type SaidOwnStep = {
  onboardingId: string;
  id: string;
  customer: string;
  /** "One kitchen tries it, step 8 of 19". */
  place: string;
  title: string;
  tone: 'stop' | 'wait' | null;
  /** "two working days late", "by tomorrow". */
  due: string;
  /** "three steps wait for it"; of what is stuck who is, and why. */
  note: string;
  quote: string;
  /** The reader does it, and may say that it is done. */
  isOwn: boolean;
};

export type SaidOwnSteps = {
  groups: { when: OwnWhen; title: string; steps: SaidOwnStep[] }[];
  hasMore: boolean;
  /** How many of them wait for somebody to act, and not for their day. */
  needNow: number;
};
