/* What programs suggested, ready to be drawn. */
import type { Stage } from '../../domain/onboarding/onboarding';
import type { Said } from '../handoff/said-handoff';

export type SaidSuggestion = {
  said: Said;
  /** Whether it is taken for a guess; null where nobody is asked who said it. */
  isAssumed: boolean | null;
  /** "A goal, suggested by the key “Assistant” today, 9:12". */
  from: string;
};

export type SaidSuggestions = {
  id: string;
  customer: string;
  stage: Stage;
  rep: string;
  mayRecord: boolean;
  /** What is to be known before anything is pressed. */
  lead: string;
  suggestions: SaidSuggestion[];
};
