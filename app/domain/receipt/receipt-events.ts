/* What customer success does with a handoff. */
import { z } from 'zod';
import { RETURN_REASONS } from '../handoff/handoff';
import { count, type EventRules, id, words } from '../onboarding/event-rule';

const reason = z.enum(RETURN_REASONS);

export const RECEIPT_EVENTS = {
  promises_judged: { details: z.object({ count }), seenBy: 'only_us' },
  /** The members who looked after the customer before, and do from here. */
  handoff_accepted: { details: z.object({ from: id, to: id }), seenBy: 'us' },
  handoff_returned: { details: z.object({ reasons: z.array(reason), words }), seenBy: 'us' },
} as const satisfies EventRules;
