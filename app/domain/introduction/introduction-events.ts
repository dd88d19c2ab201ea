/* How sales introduces customer success to the contacts. */
import { z } from 'zod';
import { type EventRules, id, ids, words } from '../onboarding/event-rule';

const sent = z.object({ contacts: ids });
const made = sent.extend({ spokeWith: words });
const set = sent.extend({ goesAt: z.iso.datetime(), timeZone: z.string() });

export const INTRODUCTION_EVENTS = {
  introduction_sent: { details: sent, seenBy: 'customer' },
  introduction_made_by_phone: { details: made, seenBy: 'customer' },
  introduction_made_at_meeting: { details: made, seenBy: 'customer' },
  introduction_set: { details: set, seenBy: 'us' },
  introduction_set_anew: { details: set, seenBy: 'us' },
  introduction_called_off: { seenBy: 'us' },
  introduction_did_not_leave: { seenBy: 'us' },
  introduction_sent_again: { details: z.object({ contact: id }), seenBy: 'us' },
} as const satisfies EventRules;
