/* Addresses that are told what happens. Of an address the record knows the host alone: what follows it may open something. */
import { z } from 'zod';
import { type EventRules, id, words } from '../onboarding/event-rule';
import { WEBHOOK_TOPICS } from './topics';

const webhook = z.object({ webhook: id, host: words });
const told = webhook.extend({ topics: z.array(z.enum(WEBHOOK_TOPICS)) });

export const WEBHOOK_EVENTS = {
  webhook_added: { details: told, seenBy: 'us' },
  webhook_changed: { details: told, seenBy: 'us' },
  webhook_turned_on: { details: webhook, seenBy: 'us' },
  /** Gone: it answered that it wants nothing any more. */
  webhook_turned_off: { details: webhook.extend({ isGone: z.boolean() }), seenBy: 'us' },
  webhook_secret_made: { details: webhook, seenBy: 'us' },
  webhook_secret_ended: { details: webhook, seenBy: 'us' },
  webhook_removed: { details: webhook, seenBy: 'us' },
  webhook_tested: { details: webhook, seenBy: 'us' },
  webhook_sent_again: { details: webhook, seenBy: 'us' },
} as const satisfies EventRules;
