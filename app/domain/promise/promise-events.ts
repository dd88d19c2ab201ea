/* What was said of a promise: what became of it, and that this was taken back. The words are ours alone. */
import { z } from 'zod';
import { type EventRules, id, words } from '../onboarding/event-rule';
import { PROMISE_OUTCOMES } from './promise';

const outcome = z.enum(PROMISE_OUTCOMES);

export const PROMISE_EVENTS = {
  /** The wording that it was said of. */
  promise_outcome_noted: {
    about: 'statement',
    details: z.object({ outcome, wording: id, words }),
    seenBy: 'only_us',
  },
  promise_outcome_taken_back: { about: 'statement', details: z.object({ outcome }), seenBy: 'only_us' },
} as const satisfies EventRules;
