/* What the forms of an agenda send: a point of ours, where it goes, and what came of it. */
import { z } from 'zod';
import type { AgendaOutcome } from '../../../commands/meeting/note-agenda.server';
import { PLAIN_ISSUE } from '../../../domain/form/plain-issue';
import { slipped } from '../../../domain/form/slip';
import { AGENDA_LIMIT, AGENDA_OUTCOMES } from '../../../domain/meeting/agenda';
import { isId } from '../../../domain/request/id';
import { WORD_LIMITS } from '../../../domain/statement/word-limits';
import { line, optionalParagraphs, orEmpty } from '../../../domain/statement/wording-rules';
import { stepForm } from '../../path/new-step-form';

export const agendaPointForm = z.object({ words: line({ field: 'agenda_point', max: AGENDA_LIMIT }) });

/** The point that it goes before. */
export const moveForm = z.object({ before: z.string().refine(isId) });

export const agendaOutcomeForm = z
  .object({
    outcome: z.enum(AGENDA_OUTCOMES, slipped({ code: 'missing', field: 'call_outcome' })),
    line: orEmpty(optionalParagraphs({ field: 'call_line', max: WORD_LIMITS.message })),
  })
  .loose()
  .transform((typed, context): AgendaOutcome => {
    const { outcome, line: said } = typed;
    if (outcome === 'left') {
      if (said !== '') return { kind: 'left', line: said };
      const message = slipped({ code: 'missing', field: 'call_line' });
      context.addIssue({ code: 'custom', path: ['line'], message });
      return z.NEVER;
    }
    const step = stepForm.safeParse(typed, PLAIN_ISSUE);
    if (step.success)
      return outcome === 'step'
        ? { kind: 'step', step: step.data, line: said }
        : { kind: 'agreed', words: step.data, line: said };
    for (const { path, message } of step.error.issues) context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  });
