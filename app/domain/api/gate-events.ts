/* What happens at the gate between a deal and the CRM. */
import { z } from 'zod';
import type { EventRules } from '../onboarding/event-rule';
import { GATE_REASONS } from './gate';

export const GATE_EVENTS = {
  /** From here on the deal may be closed as won, where the workspace says that this is a must. */
  gate_opened: { seenBy: 'only_us' },
  /** The CRM has it as won though the gate was shut, by these reasons; told once. */
  deal_won_early: { details: z.object({ reasons: z.array(z.enum(GATE_REASONS)).min(1) }), seenBy: 'only_us' },
} as const satisfies EventRules;
