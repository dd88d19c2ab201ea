/* The forms around a correction: our answer to the customer, a question to sales, and what sales answers. */
import { z } from 'zod';
import type { StaysOpen } from '../../commands/review/leave-point-open.server';
import type { CallOutcome } from '../../commands/review/note-call-outcome.server';
import type { Resolution } from '../../commands/review/resolve-correction.server';
import { PLAIN_ISSUE } from '../../domain/form/plain-issue';
import { slipped } from '../../domain/form/slip';
import { isId } from '../../domain/request/id';
import { WORD_LIMITS } from '../../domain/statement/word-limits';
import { day, optionalDay, optionalParagraphs, paragraphs } from '../../domain/statement/wording-rules';
import { stepForm } from '../path/new-step-form';
import { wordsForm } from '../statement/words-form';

/** Agreeing needs no line; anything else says why. */
export const resolutionForm = z
  .object({
    outcome: z.enum(['adopted', 'reworded', 'talk'], slipped({ code: 'missing', field: 'resolution' })),
    line: optionalParagraphs({ field: 'resolution_line', max: WORD_LIMITS.message }),
  })
  .loose()
  .transform((typed, context): Resolution => {
    const { outcome, line } = typed;
    if (outcome !== 'adopted' && line === null)
      context.addIssue({
        code: 'custom',
        path: ['line'],
        message: slipped({ code: 'missing', field: 'resolution_line' }),
      });
    if (outcome !== 'reworded') return { outcome, line: line ?? '' };
    const words = wordsForm.safeParse(typed, PLAIN_ISSUE);
    if (words.success) return { outcome, words: words.data, line: line ?? '' };
    for (const { path, message } of words.error.issues) context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  });

type From = { wording: string; from: 'meetings' | undefined };

/** What came of a point on the call, or until when it stays open, with the line that says it. */
export const callOutcomeForm = z
  .object({
    wording: z.string().refine(isId),
    outcome: z.enum(
      ['kept', 'reworded', 'step', 'open'],
      slipped({ code: 'missing', field: 'call_outcome' }),
    ),
    line: paragraphs({
      field: 'call_line',
      max: WORD_LIMITS.message,
    }),
    until: z.unknown().optional(),
    before: optionalDay({ field: 'open_until' }),
    /** The page that it was noted on. */
    from: z.literal('meetings').optional().catch(undefined),
  })
  .loose()
  .transform((typed, context): (CallOutcome | StaysOpen) & From => {
    const { outcome, line, wording, until, before, from } = typed;
    if (outcome === 'open') {
      const chosen = day({ field: 'open_until' }).safeParse(until, PLAIN_ISSUE);
      if (chosen.success) return { from, wording, until: chosen.data, before, line };
      for (const { message } of chosen.error.issues)
        context.addIssue({ code: 'custom', path: ['until'], message });
      return z.NEVER;
    }
    if (outcome === 'kept') return { from, wording, words: null, line };
    if (outcome === 'step') {
      const step = stepForm.safeParse(typed, PLAIN_ISSUE);
      if (step.success) return { from, wording, words: null, step: step.data, line };
      for (const { path, message } of step.error.issues) context.addIssue({ code: 'custom', path, message });
      return z.NEVER;
    }
    const words = wordsForm.safeParse(typed, PLAIN_ISSUE);
    if (words.success) return { from, wording, words: words.data, line };
    for (const { path, message } of words.error.issues) context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  });

export const questionForm = z.object({
  question: paragraphs({
    field: 'question_to_sales',
    max: WORD_LIMITS.message,
  }),
});

export const replyForm = z.object({
  reply: paragraphs({
    field: 'answer_to_host',
    max: WORD_LIMITS.message,
  }),
});
