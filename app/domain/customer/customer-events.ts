/* What happens to an onboarding by what is decided of its customer. */
import { z } from 'zod';
import type { EventRules } from '../onboarding/event-rule';

export const CUSTOMER_EVENTS = {
  /** By the name it had, and the one it goes by from then on. */
  customer_merged: { details: z.object({ from: z.string(), to: z.string() }), seenBy: 'us' },
} as const satisfies EventRules;
