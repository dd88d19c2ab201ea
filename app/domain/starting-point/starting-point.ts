/*
 * A starting point is what an onboarding begins with: whom it is for, what sales is asked, promises and dates to choose
 * from, the path, words and clocks. It is kept in versions, each whole and never changed. These rules are the schema of
 * its file as well, so that what is taken out of one Foyer can be brought into another.
 */
import { z } from 'zod';
import { ASKED_ALWAYS, ASKED_KEYS, ASKED_SINCE, levelsOf } from '../handoff/asked';
import { CURRENCIES } from '../handoff/currencies';
import { CHECK_INS } from '../meeting/check-in';
import {
  CONTENT_LIMIT,
  circleIn,
  MOST_DAYS,
  MOST_PHASES,
  MOST_STEPS,
  MOST_WAITS,
  SENTENCE_LIMIT,
  SIDES,
  STEP_KINDS,
  TITLE_LIMIT,
} from '../path/path';
import { PARTS } from '../statement/statement';
import { approvalIn, GOAL_TO_CHOOSE } from '../step/approval';
import { asksRules } from '../step/asks';
import { type Misfit, misfitsIn } from '../step/fits';
import { MOST_HOURS } from '../workspace/settings';
import { type OwnMismatch, ownFieldsRule, ownMismatchesIn } from './own-fields';
import { key, line, text } from './texts';

/** Characters as people count them. */
export const LIMITS = {
  name: 60,
  forWhom: 200,
  promise: 300,
  date: 200,
  help: 300,
  word: 40,
  letter: 2000,
} as const;
export const MOST_OF = { promises: 30, dates: 20, words: 20 } as const;
const MOST_VALUE = 1_000_000_000;

const days = z.int().min(0).max(MOST_DAYS);
const hours = z.int().min(1).max(MOST_HOURS);
const value = z.int().min(0).max(MOST_VALUE);

/** Whoever does it, by the part they play: nobody is known yet. */
export const WHO = ['host', 'rep', ...PARTS] as const;
export type WhoByPart = (typeof WHO)[number];
export const isOfOurs = (who: WhoByPart): who is 'host' | 'rep' => who === 'host' || who === 'rep';

const due = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('none') }),
  z.strictObject({ is: z.enum(['before_end', 'after_end', 'after_publication']), days }),
]);

const step = z.strictObject({
  key,
  title: line(TITLE_LIMIT),
  kind: z.enum(STEP_KINDS),
  side: z.enum(SIDES),
  who: z.enum(WHO).nullable().default(null),
  due: due.default({ is: 'none' }),
  waitsFor: z.array(key).max(MOST_WAITS).default([]),
  content: text(CONTENT_LIMIT).default(''),
  asks: asksRules.nullable().default(null),
});

const phase = z.strictObject({
  key,
  title: line(TITLE_LIMIT),
  sentence: text(SENTENCE_LIMIT).default(''),
  ends: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('agreed'), date: key }),
    z.strictObject({ is: z.literal('after_signature'), days }),
  ]),
  /** They are live once its steps are behind; of one phase at most. */
  isLive: z.boolean().default(false),
  steps: z.array(step).default([]),
});

const asked = z.strictObject(
  Object.fromEntries(
    ASKED_KEYS.map((one) => {
      const level = z.enum(levelsOf(one));
      return [one, ASKED_SINCE.includes(one) ? level.default(ASKED_ALWAYS[one]) : level];
    }),
  ) as {
    [K in (typeof ASKED_KEYS)[number]]: z.ZodEnum<{ [L in 'needed' | 'good' | 'folded' | 'not_asked']: L }>;
  },
);

const shape = z.strictObject({
  name: line(LIMITS.name),
  forWhom: text(LIMITS.forWhom).default(''),
  suggestedFor: z
    .strictObject({
      valueFrom: value.nullable().default(null),
      valueBelow: value.nullable().default(null),
      /** What both are counted in: a deal in another currency fits no value. */
      currency: z.enum(CURRENCIES).default('EUR'),
      words: z.array(line(LIMITS.word)).max(MOST_OF.words).default([]),
    })
    .default({ valueFrom: null, valueBelow: null, currency: 'EUR', words: [] }),
  asked,
  help: z.partialRecord(z.enum(ASKED_KEYS), text(LIMITS.help)).default({}),
  /** Asked beyond that. */
  fields: ownFieldsRule,
  promises: z
    .array(z.strictObject({ key, text: line(LIMITS.promise) }))
    .max(MOST_OF.promises)
    .default([]),
  dates: z
    .array(z.strictObject({ key, text: line(LIMITS.date), days }))
    .max(MOST_OF.dates)
    .default([]),
  path: z.strictObject({ phases: z.array(phase) }).default({ phases: [] }),
  letter: z
    .strictObject({
      opening: text(LIMITS.letter).default(''),
      closing: text(LIMITS.letter).default(''),
      recipients: z.array(z.enum(PARTS)).default([]),
      greeting: text(LIMITS.letter).default(''),
    })
    .default({ opening: '', closing: '', recipients: [], greeting: '' }),
  /** Once their first call was held. */
  checkIns: z.enum(CHECK_INS).default('none'),
  clocks: z.strictObject({ acceptanceHours: hours, introductionHours: hours }).nullable().default(null),
});

export type StartingPoint = z.output<typeof shape>;
export type StartingPhase = StartingPoint['path']['phases'][number];
export type StartingStep = StartingPhase['steps'][number];

/** What may stand in curly brackets in its letter, and is filled in. */
export const PLACEHOLDERS = {
  opening: ['firstName', 'host', 'hostName', 'rep', 'vendor', 'everything'],
  closing: ['firstName', 'host', 'hostName', 'rep', 'vendor', 'everything'],
  greeting: ['customer', 'rep', 'vendor'],
} as const satisfies Record<string, readonly string[]>;

/** What can be wrong between its places, each with the words or keys that it is about. */
export type Mismatch =
  | Misfit
  | OwnMismatch
  | { code: 'key_twice'; key: string }
  | { code: 'waits_for_unknown'; key: string; known: string[] }
  | { code: 'date_unknown'; key: string; known: string[] }
  | { code: 'live_twice'; title: string }
  | { code: 'circle'; titles: string[] }
  | { code: 'wrong_side' }
  | { code: 'goal_of_somebody' }
  | { code: 'too_many_steps' }
  | { code: 'too_many_phases' }
  | { code: 'introduced_before_accepted'; acceptanceHours: number }
  | { code: 'value_turned_round' }
  | { code: 'placeholder_unknown'; name: string; known: string[] };

export type Place = (string | number)[];

const isAmong = (word: string, words: readonly string[]): boolean => words.includes(word);

/** All that doesn't fit together, with where it stands. */
export function mismatchesIn(point: StartingPoint): { at: Place; what: Mismatch }[] {
  const found: { at: Place; what: Mismatch }[] = [];
  const { suggestedFor, clocks, path } = point;
  if (
    suggestedFor.valueFrom !== null &&
    suggestedFor.valueBelow !== null &&
    suggestedFor.valueBelow <= suggestedFor.valueFrom
  )
    found.push({ at: ['suggestedFor', 'valueBelow'], what: { code: 'value_turned_round' } });
  if (clocks && clocks.introductionHours < clocks.acceptanceHours)
    found.push({
      at: ['clocks', 'introductionHours'],
      what: { code: 'introduced_before_accepted', acceptanceHours: clocks.acceptanceHours },
    });
  found.push(...ownMismatchesIn(point.fields).map(({ at, what }) => ({ at: ['fields', ...at], what })));
  for (const list of ['fields', 'promises', 'dates'] as const)
    found.push(...twice(point[list]).map(({ at, what }) => ({ at: [list, ...at], what })));
  for (const [field, known] of Object.entries(PLACEHOLDERS)) {
    const named = [...point.letter[field as keyof typeof PLACEHOLDERS].matchAll(/\{(\w+)\}/gu)];
    const strange = named.map(([, name = '']) => name).find((name) => !isAmong(name, known));
    if (strange)
      found.push({
        at: ['letter', field],
        what: { code: 'placeholder_unknown', name: strange, known: [...known] },
      });
  }
  const steps = path.phases.flatMap((one, p) =>
    one.steps.map((held, s) => ({ held, at: ['path', 'phases', p, 'steps', s] satisfies Place })),
  );
  found.push(...twice(path.phases).map(({ at, what }) => ({ at: ['path', 'phases', ...at], what })));
  const seen = new Set<string>();
  for (const { held, at } of steps) {
    if (seen.has(held.key)) found.push({ at: [...at, 'key'], what: { code: 'key_twice', key: held.key } });
    seen.add(held.key);
  }
  if (path.phases.length > MOST_PHASES)
    found.push({ at: ['path', 'phases'], what: { code: 'too_many_phases' } });
  if (steps.length > MOST_STEPS) found.push({ at: ['path', 'phases'], what: { code: 'too_many_steps' } });
  // Nothing more is asked of a path that is far too long.
  if (steps.length > MOST_STEPS || path.phases.length > MOST_PHASES) return found;
  const live = path.phases.findIndex((one) => one.isLive);
  for (const [p, one] of path.phases.entries())
    if (one.isLive && p > live)
      found.push({
        at: ['path', 'phases', p, 'isLive'],
        what: { code: 'live_twice', title: path.phases[live]?.title ?? '' },
      });
  const around = (own: string) => [...seen].filter((one) => one !== own);
  const dates = point.dates.map((one) => one.key);
  for (const [p, { ends }] of path.phases.entries())
    if (ends.is === 'agreed' && !dates.includes(ends.date))
      found.push({
        at: ['path', 'phases', p, 'ends', 'date'],
        what: { code: 'date_unknown', key: ends.date, known: dates },
      });
  for (const { held, at } of steps) {
    for (const [w, other] of held.waitsFor.entries())
      if (other === held.key || !seen.has(other))
        found.push({
          at: [...at, 'waitsFor', w],
          what: { code: 'waits_for_unknown', key: other, known: around(held.key) },
        });
    if (held.who && held.side !== 'together' && isOfOurs(held.who) !== (held.side === 'ours'))
      found.push({ at: [...at, 'who'], what: { code: 'wrong_side' } });
    const goal = approvalIn(held)?.goal ?? null;
    if (goal !== null && goal !== GOAL_TO_CHOOSE)
      found.push({ at: [...at, 'asks', 'goal'], what: { code: 'goal_of_somebody' } });
    for (const what of misfitsIn(held))
      found.push({ at: [...at, what.code === 'theirs_alone' ? 'side' : 'asks'], what });
  }
  const circle = circleIn(
    steps.map(({ held }) => ({ id: held.key, title: held.title, waitsFor: held.waitsFor })),
  );
  const first = circle?.[0] && steps.find(({ held }) => held.key === circle[0]?.id);
  if (circle && first)
    found.push({
      at: [...first.at, 'waitsFor'],
      what: { code: 'circle', titles: circle.map(({ title }) => title) },
    });
  return found;
}

const twice = (list: readonly { key: string }[]): { at: Place; what: Mismatch }[] =>
  list.flatMap(({ key: one }, at) =>
    list.findIndex((other) => other.key === one) < at
      ? [{ at: [at, 'key'], what: { code: 'key_twice', key: one } }]
      : [],
  );

/** A starting point as it is stored, read from a file or put together by hand. */
export const startingPointRules = shape.superRefine((point, context) => {
  for (const { at, what } of mismatchesIn(point))
    context.addIssue({ code: 'custom', path: at, message: what.code, params: { what } });
});

/** What is stored was read by these rules; what came later has its defaults. */
export const storedStartingPoint = (held: unknown): StartingPoint => shape.parse(held);

const asksOf = shape.pick({ asked: true, fields: true });
/** What sales is asked, by itself. */
export type StoredAsks = z.output<typeof asksOf>;
export const storedAsks = ({ asked, fields }: { asked: unknown; fields: unknown }): StoredAsks =>
  asksOf.parse({ asked: asked ?? undefined, fields: fields ?? undefined });

/** As it stands in a file, which may name its schema. */
const inFile = shape.extend({ $schema: z.string().max(500).optional() });

export const fileRules = inFile.superRefine((point, context) => {
  for (const { at, what } of mismatchesIn(point))
    context.addIssue({ code: 'custom', path: at, message: what.code, params: { what } });
});

/** What anybody may check a file with. */
export const startingPointSchema = () => z.toJSONSchema(inFile, { io: 'input' });

export const stepsIn = ({ path }: StartingPoint): StartingStep[] => path.phases.flatMap(({ steps }) => steps);

/** How many working days after the signature a phase ends. */
export function daysOf({ ends }: StartingPhase, { dates }: Pick<StartingPoint, 'dates'>): number {
  if (ends.is === 'after_signature') return ends.days;
  return dates.find((date) => date.key === ends.date)?.days ?? 0;
}

/** The same content, whatever the order in which its fields stand. */
export const isSameStartingPoint = (one: StartingPoint, other: StartingPoint): boolean =>
  canonical(one) === canonical(other);

/** Field names in their order, so that equal words are equal text. */
const canonical = (held: unknown): string =>
  JSON.stringify(held, (_, inner) =>
    inner instanceof Object && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
