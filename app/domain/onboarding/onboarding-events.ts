/* What happens to an onboarding as a whole. */
import { z } from 'zod';
import { type EventRules, id, words } from './event-rule';
import { OWNED_PARTS } from './hand-over';

export const ONBOARDING_EVENTS = {
  onboarding_started: { seenBy: 'us' },
  /** Who had that part, who has it now, and a line for colleagues, which no customer ever reads. */
  owner_changed: {
    details: z.object({ part: z.enum(OWNED_PARTS), from: id, to: id, note: words }),
    seenBy: 'us',
  },
  settled: { seenBy: 'customer' },
} as const satisfies EventRules;
