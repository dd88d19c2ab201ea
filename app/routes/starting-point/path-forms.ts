/* What the forms of the path of a starting point send. */

import { z } from 'zod';
import { slipped } from '../../domain/form/slip';
import {
  CONTENT_LIMIT,
  DUE_RULES,
  MOST_DAYS,
  MOST_WAITS,
  SENTENCE_LIMIT,
  SIDES,
  STEP_KINDS,
  TITLE_LIMIT,
} from '../../domain/path/path';
import { questionsFromLines } from '../../domain/question/from-lines';
import { LABEL_LIMIT, MOST_QUESTIONS } from '../../domain/question/question';
import { isOfOurs, type StartingStep, stepsIn, WHO } from '../../domain/starting-point/starting-point';
import { withPhase, withStep } from '../../domain/starting-point/write';
import { line, optionalLine, optionalParagraphs, orEmpty } from '../../domain/statement/wording-rules';
import { asksFrom, type WrittenAsks } from '../../domain/step/asks';
import { isTheirsAlone } from '../../domain/step/fits';
import { ASKS_FIELDS, asksIn } from '../path/path-form';
import { base, type Change, linesOf } from './point-forms';

/** Empty for a new one. */
const key = z
  .string()
  .max(40)
  .default('')
  .transform((typed) => typed || null);

const daysIn = (typed: string): number | null =>
  /^\d{1,3}$/.test(typed.trim()) && Number(typed) <= MOST_DAYS ? Number(typed) : null;

type Read = { base: number; key: string | null; change: Change };

/** "date:<key>" is one of its dates; "days" counts from the signature. */
export const startingPhaseForm = z
  .object({
    key,
    base,
    title: line({ field: 'phase_title', max: TITLE_LIMIT }),
    sentence: orEmpty(optionalLine({ field: 'phase_sentence', max: SENTENCE_LIMIT })),
    ends: z.string().max(50),
    days: z.string().max(20).default(''),
    live: z.string().max(10).default(''),
  })
  .transform(({ key: own, base: from, ends, days: typed, live, ...words }, context): Read => {
    const [, date] = /^date:(.+)$/.exec(ends) ?? [];
    const days = daysIn(typed);
    if (!date && days === null) {
      const message = slipped({ code: 'missing', field: 'step_days' });
      context.addIssue({ code: 'custom', path: ['days'], message });
      return z.NEVER;
    }
    const milestone = date
      ? ({ is: 'agreed', date } as const)
      : ({ is: 'after_signature', days: days ?? 0 } as const);
    return {
      base: from,
      key: own,
      change: (before) => withPhase(before, own, { ...words, ends: milestone, isLive: live !== '' }),
    };
  });

const rules = DUE_RULES.filter((rule) => rule !== 'day');

/** What it asks by its kind is written as on every path; questions are lines here. */
export const startingStepForm = z
  .object({
    key,
    base,
    phase: z.string().max(40),
    title: line({ field: 'step_title', max: TITLE_LIMIT }),
    content: orEmpty(optionalParagraphs({ field: 'step_content', max: CONTENT_LIMIT })),
    kind: z.enum(STEP_KINDS),
    side: z.enum(SIDES),
    who: z.enum(['', ...WHO]),
    rule: z.enum(rules),
    days: z.string().max(20).default(''),
    waits: z.array(z.string().max(40)).max(MOST_WAITS).default([]),
    ...ASKS_FIELDS,
    questions: linesOf({ field: 'step_list', most: MOST_QUESTIONS, max: LABEL_LIMIT }),
  })
  .transform(({ key: own, base: from, phase, rule, days: typed, who, waits, ...rest }, context): Read => {
    const { items, files, most, looked, goal, reached, questions, ...same } = rest;
    const days = daysIn(typed);
    if (rule !== 'none' && days === null) {
      context.addIssue({
        code: 'custom',
        path: ['days'],
        message: slipped({ code: 'missing', field: 'step_days' }),
      });
      return z.NEVER;
    }
    if (who !== '' && same.side !== 'together' && isOfOurs(who) !== (same.side === 'ours')) {
      const message = slipped({ code: 'missing', field: 'step_who' });
      context.addIssue({ code: 'custom', path: ['who'], message });
      return z.NEVER;
    }
    if (isTheirsAlone(same.kind) && same.side === 'ours') {
      const message = slipped({ code: 'missing', field: 'step_side' });
      context.addIssue({ code: 'custom', path: ['side'], message });
      return z.NEVER;
    }
    if (same.kind === 'hand_in' && files.length === 0) {
      const message = slipped({ code: 'missing', field: 'step_files' });
      context.addIssue({ code: 'custom', path: ['files'], message });
      return z.NEVER;
    }
    const written = asksIn(same.kind, { items, files, most, looked, goal, reached });
    const due = rule === 'none' ? ({ is: 'none' } as const) : { is: rule, days: days ?? 0 };
    const words = { ...same, who: who || null, due, waitsFor: [...new Set(waits)] };
    return {
      base: from,
      key: own,
      change: (before) => {
        const asks = stepsIn(before).find((one) => one.key === own)?.asks ?? null;
        return withStep(
          before,
          { phase, key: own },
          { ...words, asks: asksFrom(withQuestions(written, questions, asks), asks, newId) },
        );
      },
    };
  });

const newId = () => crypto.randomUUID();

function withQuestions(
  written: WrittenAsks | null,
  lines: readonly string[],
  before: StartingStep['asks'],
): WrittenAsks | null {
  if (written?.is !== 'answer') return written;
  const list = before?.is === 'answer' ? before.questions : [];
  return { is: 'answer', questions: questionsFromLines(lines, list, newId) };
}

/** The button says it in one: "up step send". */
export const orderForm = z
  .object({ act: z.string().regex(/^(up|down|out) (phase|step|field) [a-z0-9-]{1,40}$/), base })
  .transform(({ act, base: from }) => {
    const [to, what, key = ''] = act.split(' ');
    return { to: to as 'up' | 'down' | 'out', what: what as 'phase' | 'step' | 'field', key, base: from };
  });
