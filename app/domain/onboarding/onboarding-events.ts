/* What happens to an onboarding as a whole. */
import { z } from 'zod';
import { CLOSING_REASONS } from './closing';
import { type EventRules, id, words } from './event-rule';
import { OWNED_PARTS } from './hand-over';

export const ONBOARDING_EVENTS = {
  onboarding_started: { seenBy: 'us' },
  /** Customer success began it by themselves: nobody sold to them, or they were there before Foyer. */
  begun_without_handoff: { seenBy: 'us' },
  /** Who had that part, who has it now, and a line for colleagues, which no customer ever reads. */
  owner_changed: {
    details: z.object({ part: z.enum(OWNED_PARTS), from: id, to: id, note: words }),
    seenBy: 'us',
  },
  settled: { seenBy: 'customer' },
  /** Why, and what colleagues should know of it. The customer's page says that it is closed, and nothing of this. */
  onboarding_closed: { details: z.object({ reason: z.enum(CLOSING_REASONS), words }), seenBy: 'us' },
  onboarding_reopened: { details: z.object({ words }), seenBy: 'us' },
  onboarding_archived: { seenBy: 'only_us' },
} as const satisfies EventRules;
