/* What sales does with the statements of a handoff. */
import { z } from 'zod';
import type { EventRules } from '../onboarding/event-rule';
import { aroundShape } from './around';
import { STATEMENT_KINDS } from './kinds';

/** The number of the wording. */
const number = z.int().positive();

export const STATEMENT_EVENTS = {
  statement_suggested: { details: z.object({ kind: z.enum(STATEMENT_KINDS) }), seenBy: 'only_us' },
  suggestion_left_out: { details: z.object({ kind: z.enum(STATEMENT_KINDS) }), seenBy: 'only_us' },
  statement_recorded: {
    about: 'statement',
    /** In the words that a program suggested. */
    details: z.object({ isSuggested: z.literal(true).optional() }),
    seenBy: 'us',
    comesInRuns: true,
    savesHandoff: true,
  },
  statement_reworded: {
    about: 'statement',
    details: z.object({ number, around: aroundShape.optional() }),
    seenBy: 'us',
    savesHandoff: true,
  },
  statement_changed: {
    about: 'statement',
    details: z.object({ around: aroundShape }),
    seenBy: 'us',
    savesHandoff: true,
  },
  statement_removed: { about: 'statement', seenBy: 'us', savesHandoff: true },
  statement_restored: { about: 'statement', seenBy: 'us', savesHandoff: true },
} as const satisfies EventRules;
