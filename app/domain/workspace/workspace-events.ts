/* How a workspace is set, and the days on which it is closed. */
import { z } from 'zod';
import { type EventRules, id } from '../onboarding/event-rule';
import { SETTINGS } from './settings';

const set = z.string().nullable();
const day = z.object({ day: z.iso.date(), name: z.string() });

export const WORKSPACE_SETTING_EVENTS = {
  workspace_changed: {
    details: z.object({
      changes: z.partialRecord(z.enum(SETTINGS), z.object({ from: set, to: set })),
      /** By whoever runs Foyer, who is no member. */
      atConsole: z.literal(true).optional(),
    }),
    seenBy: 'us',
  },
  own_day_closed: { details: day, seenBy: 'us' },
  own_day_removed: { details: day, seenBy: 'us' },
  /** A public holiday on which the company works from here on. */
  holiday_worked: { details: day, seenBy: 'us' },
  /** With everything that was said in it. Nothing of it is kept, the customer's name neither. */
  onboarding_deleted: {
    /** By the rule of the workspace: so many months after it was closed. */
    details: z.object({ keptMonths: z.int().optional() }),
    seenBy: 'us',
  },
  /** A public holiday on which it worked counts again. */
  holiday_kept: { details: day, seenBy: 'us' },
  /** A copy of everything was taken. */
  workspace_exported: { seenBy: 'us' },
  /** A copy of everything about one customer, taken on the page of that onboarding. */
  customer_exported: { details: z.object({ customer: id, onboarding: id }), seenBy: 'us' },
} as const satisfies EventRules;
