/* What the forms of a starting point send: each is one change of it. */

import { z } from 'zod';
import type { FormField } from '../../domain/form/field-name';
import { slipped } from '../../domain/form/slip';
import { readAmount } from '../../domain/handoff/amount';
import { ASKED_KEYS, levelsOf } from '../../domain/handoff/asked';
import { CURRENCIES } from '../../domain/handoff/currencies';
import { CHECK_INS } from '../../domain/meeting/check-in';
import { isId } from '../../domain/request/id';
import { keyFor } from '../../domain/starting-point/keys';
import {
  LIMITS,
  MOST_OF,
  PLACEHOLDERS,
  type StartingPoint,
} from '../../domain/starting-point/starting-point';
import { keyedLines, withDates } from '../../domain/starting-point/write';
import { PARTS } from '../../domain/statement/statement';
import { line, optionalLine, optionalParagraphs, orEmpty } from '../../domain/statement/wording-rules';
import { clocksForm } from '../../domain/workspace/setting-rules';

export type Change = (before: StartingPoint) => StartingPoint;

/** A form without a base started from no words we know, so it never overwrites any. */
export const base = z.coerce.number().int().min(0).catch(0);
const change = <S extends z.ZodType>(shape: S, becomes: (typed: z.output<S>) => Change) =>
  z
    .object({ base })
    .and(shape)
    .transform((typed): { base: number; change: Change } => ({
      base: typed.base,
      change: becomes(typed as z.output<S>),
    }));

const amount = (field: FormField) =>
  optionalLine({ field, max: 30 }).transform((typed, context): number | null => {
    if (typed === null) return null;
    const read = readAmount(typed);
    if (read !== null && Number(read) <= 1_000_000_000) return Math.round(Number(read));
    context.addIssue({ code: 'custom', message: slipped({ code: 'value_unlike' }) });
    return z.NEVER;
  });

/** One on each line; blank lines are none, and the same one twice is one. */
export const linesOf = ({ field, most, max }: { field: FormField; most: number; max: number }) =>
  orEmpty(optionalParagraphs({ field, max: most * (max + 1) }))
    .transform((typed) => [
      ...new Set(
        typed
          .split('\n')
          .map((one) => one.trim())
          .filter(Boolean),
      ),
    ])
    .superRefine((lines, context) => {
      const long = lines.find((one) => one.length > max);
      if (lines.length > most)
        context.addIssue(slipped({ code: 'list_too_long', max: most, count: lines.length }));
      else if (long)
        context.addIssue(
          slipped({ code: 'list_line_too_long', max, line: lines.indexOf(long) + 1, length: long.length }),
        );
    });

const whom = change(
  z
    .object({
      name: line({ field: 'point_name', max: LIMITS.name }),
      forWhom: orEmpty(optionalLine({ field: 'point_for_whom', max: LIMITS.forWhom })),
      valueFrom: amount('point_value'),
      valueBelow: amount('point_value'),
      currency: z.enum(CURRENCIES, slipped({ code: 'unlisted', field: 'currency' })),
      words: linesOf({ field: 'point_words', most: MOST_OF.words, max: LIMITS.word }),
    })
    .superRefine(({ valueFrom, valueBelow }, context) => {
      if (valueFrom === null || valueBelow === null || valueBelow > valueFrom) return;
      context.addIssue({
        code: 'custom',
        path: ['valueBelow'],
        message: slipped({ code: 'missing', field: 'point_value_below' }),
      });
    }),
  ({ name, forWhom, ...suggestedFor }) =>
    (before) => ({ ...before, name, forWhom, suggestedFor }),
);

const asked = change(
  z.object({
    ...Object.fromEntries(ASKED_KEYS.map((key) => [`level-${key}`, z.enum(levelsOf(key))])),
    ...Object.fromEntries(
      ASKED_KEYS.map((key) => [
        `help-${key}`,
        orEmpty(optionalLine({ field: 'point_help', max: LIMITS.help })),
      ]),
    ),
  } as Record<string, z.ZodType<string>>),
  (typed) => (before) => ({
    ...before,
    asked: Object.fromEntries(
      ASKED_KEYS.map((key) => [key, typed[`level-${key}`]]),
    ) as StartingPoint['asked'],
    help: Object.fromEntries(
      ASKED_KEYS.flatMap((key) => (typed[`help-${key}`] ? [[key, typed[`help-${key}`]]] : [])),
    ),
  }),
);

const offered = change(
  z
    .object({
      promises: linesOf({ field: 'point_promises', most: MOST_OF.promises, max: LIMITS.promise }),
      dateKey: z.array(z.string().max(40)).max(MOST_OF.dates).default([]),
      dateText: z
        .array(orEmpty(optionalLine({ field: 'point_date', max: LIMITS.date })))
        .max(MOST_OF.dates)
        .default([]),
      dateDays: z.array(z.string().max(20)).max(MOST_OF.dates).default([]),
    })
    .transform(({ promises, dateKey, dateText, dateDays }, context) => {
      const dates: StartingPoint['dates'] = [];
      for (const [at, text] of dateText.entries()) {
        if (text === '') continue;
        const days = (dateDays[at] ?? '').trim();
        if (!/^\d{1,3}$/.test(days) || Number(days) > 250) {
          const message = slipped({ code: 'missing', field: 'step_days' });
          context.addIssue({ code: 'custom', path: ['dateDays', at], message });
          return z.NEVER;
        }
        const key = dateKey[at] || keyFor(text, [...dateKey, ...dates.map((one) => one.key)]);
        dates.push({ key, text, days: Number(days) });
      }
      return { promises, dates };
    }),
  ({ promises, dates }) =>
    (before) => ({
      ...withDates(before, dates),
      promises: keyedLines(promises, before.promises),
    }),
);

const letter = (known: readonly string[]) =>
  orEmpty(optionalParagraphs({ field: 'point_letter', max: LIMITS.letter })).superRefine((typed, context) => {
    const strange = [...typed.matchAll(/\{(\w+)\}/gu)].find(([, name = '']) => !known.includes(name))?.[1];
    if (strange) context.addIssue(slipped({ code: 'placeholder_unknown', name: strange, known }));
  });

const words = change(
  z.object({
    opening: letter(PLACEHOLDERS.opening),
    closing: letter(PLACEHOLDERS.closing),
    greeting: letter(PLACEHOLDERS.greeting),
    recipients: z.array(z.enum(PARTS)).default([]),
  }),
  (typed) => (before) => ({ ...before, letter: typed }),
);

const clocks = z
  .object({ base, own: z.string().optional(), acceptanceHours: z.unknown(), introductionHours: z.unknown() })
  .transform(({ base: from, own, ...hours }, context): { base: number; change: Change } => {
    if (own === undefined) return { base: from, change: (before) => ({ ...before, clocks: null }) };
    const read = clocksForm.safeParse(hours);
    if (read.success) return { base: from, change: (before) => ({ ...before, clocks: read.data }) };
    for (const { path, message } of read.error.issues)
      context.addIssue({ code: 'custom', path: [...path], message });
    return z.NEVER;
  });

const checkIns = change(
  z.object({ checkIns: z.enum(CHECK_INS, slipped({ code: 'missing', field: 'point_check_ins' })) }),
  (typed) => (before) => ({ ...before, ...typed }),
);

/** By the part of the page that sends it. */
export const PART_FORMS = { whom, asked, offered, words, 'check-ins': checkIns, clocks } as const;
export type PointPart = keyof typeof PART_FORMS;
export const isPointPart = (name: string | undefined): name is PointPart =>
  name !== undefined && Object.hasOwn(PART_FORMS, name);

export const namedPointForm = z.object({
  id: z.string().refine(isId, slipped({ code: 'handoff_unnamed' })),
  name: line({ field: 'point_name', max: LIMITS.name }),
});

export const newPointForm = namedPointForm.extend({
  of: z.string().refine(isId, slipped({ code: 'missing', field: 'starting_point' })),
});
