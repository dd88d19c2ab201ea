/* Keys by which programs come in. The record knows a key by its id; its name stands with the key. */
import { z } from 'zod';
import { type EventRules, id } from '../onboarding/event-rule';
import { SCOPES } from './scopes';

export const API_EVENTS = {
  api_key_made: {
    /** Whom it acts for. */
    details: z.object({ key: id, member: id, scopes: z.array(z.enum(SCOPES)) }),
    seenBy: 'us',
  },
  api_key_revoked: { details: z.object({ key: id }), seenBy: 'us' },
} as const satisfies EventRules;
