/*
 * The words of a statement, in the fields of its kind, as a form posts them. `statementKind` says which kind.
 */
import { z } from 'zod';
import { PLAIN_ISSUE } from '../../domain/form/plain-issue';
import type { Words } from '../../domain/statement/statement';
import { WORD_LIMITS as MOST } from '../../domain/statement/word-limits';
import {
  line,
  optionalDay,
  optionalEmail,
  optionalLine,
  optionalParagraphs,
  paragraphs,
  personName,
} from '../../domain/statement/wording-rules';

const orEmpty = <T extends z.ZodType<string | null>>(schema: T) => schema.transform((words) => words ?? '');
const mayBeLine = (label: string, max: number) => orEmpty(optionalLine({ label, max }));
const mayBeText = (label: string, max: number) => orEmpty(optionalParagraphs({ label, max }));
const mayBeDay = (label: string) => orEmpty(optionalDay({ label }));
const side = z.enum(['ours', 'theirs', 'together']).catch('together');

const goal = z.object({
  text: line({ label: 'the goal', max: MOST.text }),
  today: mayBeLine('today’s figure', MOST.figure),
  target: mayBeLine('the goal in figures', MOST.figure),
  by: mayBeDay('the date'),
  measure: mayBeLine('how it is measured', MOST.line),
  measureFirst: z
    .string()
    .optional()
    .transform((ticked) => ticked !== undefined),
});
const promise = z.object({
  text: paragraphs({ label: 'the promise', max: MOST.text }),
  kind: z.enum(['feature', 'timeline', 'service', 'commercial']).catch('service'),
  side,
  due: mayBeDay('the date'),
  detail: mayBeText('the details', MOST.text),
});
const date = z.object({
  text: line({ label: 'what happens', max: MOST.text }),
  on: mayBeDay('the day'),
  side,
  detail: mayBeText('the details', MOST.text),
});
const person = z.object({
  name: personName(),
  title: mayBeLine('the title', MOST.line),
  does: mayBeLine('what they do', MOST.line),
  email: orEmpty(optionalEmail()),
});
const system = z.object({
  label: line({ label: 'the name', max: MOST.line }),
  text: mayBeText('what we should know', MOST.text),
});

const FIELDS = { goal, promise, date, person, system };

/** Reads the fields of the kind that the form names, with every issue at its field. */
export const wordsForm = z
  .object({ statementKind: z.enum(['goal', 'promise', 'date', 'person', 'system']) })
  .loose()
  .transform((typed, context): Words => {
    const kind = typed.statementKind;
    const read = FIELDS[kind].safeParse(typed, PLAIN_ISSUE);
    if (read.success) return { kind, fields: read.data } as Words;
    for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  });
