/* What is done about a wait. */
import { z } from 'zod';
import { type EventRules, id } from '../onboarding/event-rule';

export const CLOCK_EVENTS = {
  colleague_reminded: { details: z.object({ member: id }), seenBy: 'only_us' },
} as const satisfies EventRules;
