/* What happens to an onboarding by what is decided of its customer. */
import { z } from 'zod';
import type { EventRules } from '../onboarding/event-rule';
import { COMPANY_FACTS } from './company';

export const CUSTOMER_EVENTS = {
  /** By the name it had, and the one it goes by from then on. */
  customer_merged: { details: z.object({ from: z.string(), to: z.string() }), seenBy: 'us' },
  /** Which of the company's facts were said anew. */
  company_described: { details: z.object({ facts: z.array(z.enum(COMPANY_FACTS)) }), seenBy: 'only_us' },
} as const satisfies EventRules;
