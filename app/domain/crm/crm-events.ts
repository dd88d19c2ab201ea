/* What is done to a connection with the CRM. Of its secret nothing is noted. */
import { z } from 'zod';
import { type EventRules, words } from '../onboarding/event-rule';
import { CRMS } from './crm';

const connection = z.object({ crm: z.enum(CRMS), account: words });

export const CRM_EVENTS = {
  crm_connected: { details: connection, seenBy: 'us' },
  crm_changed: { details: connection, seenBy: 'us' },
  crm_removed: { details: connection, seenBy: 'us' },
} as const satisfies EventRules;
