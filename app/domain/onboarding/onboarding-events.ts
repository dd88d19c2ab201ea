/* What happens to an onboarding as a whole. */
import type { EventRules } from './event-rule';

export const ONBOARDING_EVENTS = {
  onboarding_started: { seenBy: 'us' },
  settled: { seenBy: 'customer' },
} as const satisfies EventRules;
