/* What contacts answer to question lists. What was answered stands in the answers themselves. */
import { z } from 'zod';
import { byCopy, count, type EventRules, id, words } from '../onboarding/event-rule';

export const QUESTION_EVENTS = {
  /** How many questions of the list have an answer now, of how many. */
  answers_given: {
    details: z.object({ step: id, title: words, answered: count, of: count, ...byCopy }),
    seenBy: 'customer',
    byContact: 'marks',
    comesInRuns: true,
  },
} as const satisfies EventRules;
