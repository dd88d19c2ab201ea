/* What sales does with a handoff, its statements apart. No customer ever sees a trace of a red flag. */
import { z } from 'zod';
import { type EventRules, id } from '../onboarding/event-rule';
import { SYSTEM_AREAS } from '../statement/statement';
import { DEAL } from './deal';
import type { PartAnswer } from './handoff';
import { OWN_KINDS } from './own-field';
import type { Question } from './parts';

const QUESTIONS = [
  'goals',
  'promises',
  'purchases',
  'dates',
  'people',
  ...SYSTEM_AREAS,
  'red_flags',
] as const;
const ANSWERS = ['none', 'unknown', 'not_applicable'] as const;
const question = z.enum(QUESTIONS satisfies readonly Question[]);
const answer = z.enum(ANSWERS satisfies readonly PartAnswer['answer'][]);
const redFlag = z.object({ flag: id });

export const HANDOFF_EVENTS = {
  /** All of its facts, as they were and as they became; when it was signed, where that was told otherwise. */
  deal_changed: {
    details: z.object({
      before: DEAL,
      after: DEAL,
      signed: z.object({ before: z.iso.datetime(), after: z.iso.datetime() }).optional(),
    }),
    seenBy: 'only_us',
  },
  part_answered: {
    details: z.object({ question, answer }),
    seenBy: 'us',
    comesInRuns: true,
    savesHandoff: true,
  },
  part_answer_withdrawn: { details: z.object({ question }), seenBy: 'us', savesHandoff: true },
  red_flag_recorded: {
    /** The number of its text: one that is higher than 1 was put in place of an earlier one, which isn't kept. */
    details: redFlag.extend({ number: z.int().positive() }),
    // Which flag it was went unsaid before, and so did the number of the first text.
    earlier: redFlag.extend({ number: z.int().positive() }).partial(),
    seenBy: 'only_us',
    comesInRuns: true,
    savesHandoff: true,
  },
  red_flag_removed: {
    details: redFlag,
    // Which flag it was went unsaid before flags could be put back.
    earlier: redFlag.partial(),
    seenBy: 'only_us',
    savesHandoff: true,
  },
  red_flag_restored: { details: redFlag, seenBy: 'only_us', savesHandoff: true },
  /** The number of the telling: each is kept. */
  story_told: {
    details: z.object({ number: z.int().positive() }),
    seenBy: 'only_us',
    comesInRuns: true,
    savesHandoff: true,
  },
  /** What only we see of a field of the starting point’s own, as it was and as it became; empty where nothing is said. */
  own_field_noted: {
    details: z.object({
      key: z.string(),
      label: z.string(),
      kind: z.enum(OWN_KINDS),
      before: z.string(),
      /** Where it was written while the field was of another kind. */
      beforeKind: z.enum(OWN_KINDS).optional(),
      after: z.string(),
    }),
    seenBy: 'only_us',
    savesHandoff: true,
  },
  handoff_submitted: { seenBy: 'us' },
  handoff_taken_back: { seenBy: 'us' },
} as const satisfies EventRules;
