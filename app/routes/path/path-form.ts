/* What the forms of the path send: a phase, a step, a reason. */
import { z } from 'zod';
import { MOST_FILES } from '../../domain/file/asked';
import { FILE_KINDS } from '../../domain/file/file-types';
import { slipped } from '../../domain/form/slip';
import { tidyLine } from '../../domain/form/typed-words';
import {
  CONTENT_LIMIT,
  DUE_RULES,
  type Due,
  type DueRule,
  isOfOtherSide,
  MOST_DAYS,
  MOST_WAITS,
  type PhaseWords,
  REASON_LIMIT,
  SENTENCE_LIMIT,
  SIDES,
  STEP_KINDS,
  type StepKind,
  TITLE_LIMIT,
  type Who,
  type WrittenStep,
} from '../../domain/path/path';
import { isId } from '../../domain/request/id';
import { PARTS } from '../../domain/statement/statement';
import {
  line,
  optionalDay,
  optionalLine,
  optionalParagraphs,
  orEmpty,
  paragraphs,
} from '../../domain/statement/wording-rules';
import { GOAL_TO_CHOOSE, REACHED_LIMIT } from '../../domain/step/approval';
import { ITEM_LIMIT, MOST_ITEMS, slipInLines, type WrittenAsks } from '../../domain/step/asks';
import { isTheirsAlone } from '../../domain/step/fits';

/** A form without a base started from no words we know, so it never overwrites any. */
const base = z.coerce.number().int().min(0).catch(0);

/** "An agreed date" names it; a day of its own stands in the field beside it. */
const OWN = 'own';

export const phaseForm = z
  .object({
    title: line({ field: 'phase_title', max: TITLE_LIMIT }),
    sentence: orEmpty(optionalLine({ field: 'phase_sentence', max: SENTENCE_LIMIT })),
    ends: z
      .string()
      .refine((typed) => typed === OWN || isId(typed), slipped({ code: 'missing', field: 'milestone' })),
    on: optionalDay({ field: 'milestone_day' }),
    live: z.string().max(10).default(''),
    base,
  })
  .transform(({ title, sentence, ends, on, live, ...rest }, context): { words: PhaseWords; base: number } => {
    const isLive = live !== '';
    if (ends !== OWN)
      return { words: { title, sentence, isLive, milestone: { is: 'agreed', statementId: ends } }, ...rest };
    if (on !== null) return { words: { title, sentence, isLive, milestone: { is: 'own', on } }, ...rest };
    context.addIssue({
      code: 'custom',
      path: ['on'],
      message: slipped({ code: 'missing', field: 'milestone_day' }),
    });
    return z.NEVER;
  });

/** "member:<id>" or "contact:<id>"; nothing for nobody. */
export function whoIn(typed: string): Who | null | undefined {
  if (typed === '') return null;
  const [is, id] = typed.split(':');
  return (is === 'member' || is === 'contact') && isId(id) ? { is, id } : undefined;
}

/** The same, or "part:<part>" for whoever of theirs plays it. */
function doerIn(typed: string): Pick<WrittenStep, 'who' | 'part'> | undefined {
  const part = PARTS.find((one) => typed === `part:${one}`);
  const who = part ? null : whoIn(typed);
  return who === undefined ? undefined : { who, part: part ?? null };
}

type Dated = { rule: DueRule; on: string | null; days: string };

/** The field that is missing, or when it is due. */
function dueIn({ rule, on, days }: Dated): Due | 'on' | 'days' {
  if (rule === 'none') return { is: 'none' };
  if (rule === 'day') return on === null ? 'on' : { is: 'day', on };
  const typed = days.trim();
  if (!/^\d{1,3}$/.test(typed) || Number(typed) > MOST_DAYS) return 'days';
  return { is: rule, days: Number(typed) };
}

/** One thing on a line; blank lines are none, and the same one twice is one. */
const linesIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((one) => tidyLine(one))
      .filter(Boolean),
  ),
];

const list = orEmpty(optionalParagraphs({ field: 'step_list', max: MOST_ITEMS * (ITEM_LIMIT + 1) }))
  .transform(linesIn)
  .superRefine((lines, context) => {
    const slip = slipInLines(lines);
    if (slip?.is === 'too_many')
      context.addIssue(slipped({ code: 'list_too_long', max: MOST_ITEMS, count: slip.count }));
    if (slip?.is === 'too_long') {
      const { line, length } = slip;
      context.addIssue(slipped({ code: 'list_line_too_long', max: ITEM_LIMIT, line, length }));
    }
  });

/** The fields of what a step asks, each kind's, as every form of a step has them. */
export const ASKS_FIELDS = {
  items: list,
  files: z.array(z.enum(FILE_KINDS)).default([]),
  most: z.coerce.number().int().min(1).max(MOST_FILES).catch(1),
  looked: z.enum(['yes', 'no']).catch('yes'),
  goal: z
    .string()
    .refine((typed) => typed === '' || typed === GOAL_TO_CHOOSE || isId(typed))
    .default(''),
  reached: orEmpty(optionalLine({ field: 'step_reached', max: REACHED_LIMIT })),
};

/** What a step of this kind asks, out of the fields for it; those of other kinds say nothing. */
export function asksIn(
  kind: StepKind,
  { items, files, most, looked, goal, reached }: z.output<z.ZodObject<typeof ASKS_FIELDS>>,
): WrittenAsks | null {
  switch (kind) {
    case 'do':
      return items.length > 0 ? { is: 'checklist', lines: items } : null;
    case 'answer':
      return { is: 'answer' };
    case 'read':
      return null;
    case 'hand_in':
      return {
        is: 'hand_in',
        kinds: FILE_KINDS.filter((one) => files.includes(one)),
        most,
        isLookedAt: looked === 'yes',
      };
    case 'meet':
      return { is: 'meet', of: 'first_call' };
    case 'approve':
      return { is: 'approve', goal: goal || null, reached };
  }
}

export const stepForm = z
  .object({
    title: line({ field: 'step_title', max: TITLE_LIMIT }),
    content: orEmpty(optionalParagraphs({ field: 'step_content', max: CONTENT_LIMIT })),
    kind: z.enum(STEP_KINDS),
    side: z.enum(SIDES),
    who: z.string().max(60),
    rule: z.enum(DUE_RULES),
    on: optionalDay({ field: 'step_day' }),
    days: z.string().max(20).default(''),
    ...ASKS_FIELDS,
    waits: z.array(z.string().refine(isId)).max(MOST_WAITS).default([]),
    base,
  })
  .transform(
    (
      { who: typed, rule, on, days, waits, items, files, most, looked, goal, reached, base: from, ...same },
      context,
    ) => {
      const doer = doerIn(typed);
      if (!doer || isOfOtherSide(doer.who, same.side) || (doer.part && same.side === 'ours')) {
        context.addIssue({
          code: 'custom',
          path: ['who'],
          message: slipped({ code: 'missing', field: 'step_who' }),
        });
        return z.NEVER;
      }
      if (isTheirsAlone(same.kind) && same.side === 'ours') {
        context.addIssue({
          code: 'custom',
          path: ['side'],
          message: slipped({ code: 'missing', field: 'step_side' }),
        });
        return z.NEVER;
      }
      const due = dueIn({ rule, on, days });
      if (due === 'on' || due === 'days') {
        const field = due === 'on' ? 'step_day' : 'step_days';
        context.addIssue({ code: 'custom', path: [due], message: slipped({ code: 'missing', field }) });
        return z.NEVER;
      }
      if (same.kind === 'hand_in' && files.length === 0) {
        context.addIssue({
          code: 'custom',
          path: ['files'],
          message: slipped({ code: 'missing', field: 'step_files' }),
        });
        return z.NEVER;
      }
      const asks = asksIn(same.kind, { items, files, most, looked, goal, reached });
      const words: WrittenStep = { ...same, ...doer, due, waitsFor: [...new Set(waits)], asks };
      return { words, base: from };
    },
  );

export const moveForm = z.object({ to: z.enum(['up', 'down']) });

export const reasonForm = z.object({ words: paragraphs({ field: 'step_reason', max: REASON_LIMIT }) });

/** Whether another day is agreed; where it isn’t, a sentence says why. */
export const dayAnswerForm = z
  .object({
    ask: z.string().refine(isId),
    answer: z.enum(['agreed', 'kept']),
    words: orEmpty(optionalParagraphs({ field: 'other_day_answer', max: REASON_LIMIT })),
  })
  .transform(({ ask, answer, words }, context) => {
    const isAgreed = answer === 'agreed';
    if (isAgreed || words !== '') return { ask, isAgreed, words };
    context.addIssue({
      code: 'custom',
      path: ['words'],
      message: slipped({ code: 'missing', field: 'other_day_answer' }),
    });
    return z.NEVER;
  });

/** The mark that is taken back. */
export const markForm = z.object({ mark: z.string().refine(isId) });

/** The goal that a step approves. */
export const goalForm = z.object({
  goal: z
    .string()
    .default('')
    .refine(isId, slipped({ code: 'missing', field: 'step_goal' })),
});
