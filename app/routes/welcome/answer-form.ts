/*
 * What a contact sends from their page. Every answer names the wording it was given on. The limits are wide: whatever
 * we wrote ourselves fits into them, and hardly anybody meets them.
 */
import { z } from 'zod';
import { isId } from '../../domain/request/id';
import {
  PARTS,
  type Part,
  SYSTEM_AREAS,
  type SystemArea,
  type Words,
} from '../../domain/statement/statement';
import {
  day,
  line,
  optionalDay,
  optionalEmail,
  optionalLine,
  optionalParagraphs,
  paragraphs,
  personName,
} from '../../domain/statement/wording-rules';

const LINE = 300;
const TEXT = 3000;

/** What isn't an id names nothing: absent, like any other id that leads nowhere. */
const id = z.string().refine(isId);

export const pointed = z.object({ wording: id });

const orEmpty = <T extends z.ZodType<string | null>>(rule: T) => rule.transform((words) => words ?? '');
const says = { label: 'what it should say', missing: 'Tell us what to change, or close this if it’s right' };
const note = orEmpty(optionalParagraphs({ label: 'what we should know', max: TEXT }));
const side = z.enum(['ours', 'theirs', 'together']).default('ours');
const detail = orEmpty(optionalParagraphs({ label: 'the details', max: TEXT }));
const short = (label: string) => orEmpty(optionalLine({ label, max: LINE }));

const goal = {
  of: z.literal('goal'),
  text: paragraphs({ ...says, max: TEXT }),
  today: short('today’s figure'),
  target: short('the goal'),
  by: orEmpty(optionalDay({ label: 'the day' })),
  measure: orEmpty(optionalParagraphs({ label: 'how we’ll know', max: TEXT })),
  measureFirst: z
    .string()
    .optional()
    .transform((tick) => tick !== undefined),
};
const promise = {
  of: z.literal('promise'),
  text: paragraphs({ ...says, max: TEXT }),
  kind: z.enum(['feature', 'timeline', 'service', 'commercial']).default('service'),
  side,
  due: orEmpty(optionalDay({ label: 'the day' })),
  detail,
};
const date = {
  of: z.literal('date'),
  text: paragraphs({ label: 'what happens', max: TEXT }),
  on: orEmpty(optionalDay()),
  side,
  detail,
};
const person = {
  of: z.literal('person'),
  name: personName({ max: LINE }),
  title: short('the role'),
  does: short('what they do'),
  email: orEmpty(optionalEmail()),
  /** The form shows the parts; without that, unticked boxes say nothing. */
  showsParts: z.string().optional(),
  parts: z.array(z.enum(PARTS)).default([]),
};
const system = {
  of: z.literal('system'),
  label: line({ label: 'what it is about', max: LINE }),
  text: paragraphs({ ...says, max: TEXT }),
};

const corrected = { wording: id, note };

export const correction = z.discriminatedUnion('of', [
  z.object({ ...goal, ...corrected }),
  z.object({ ...promise, ...corrected }),
  z.object({ ...date, ...corrected }),
  z.object({ ...person, ...corrected }),
  z.object({ ...system, ...corrected }),
]);

export const talk = z.object(corrected);

const wanted = { label: 'this', missing: 'Write what we missed, or close this', max: TEXT };

export const addition = z.discriminatedUnion('of', [
  z.object({ ...goal, text: paragraphs(wanted) }),
  z.object({ ...promise, text: paragraphs(wanted) }),
  z.object({ ...date, text: paragraphs(wanted), on: day() }),
  z.object(person),
  z.object({ ...system, text: paragraphs(wanted), area: z.enum(SYSTEM_AREAS).default('today') }),
]);

type Typed = z.infer<typeof correction> | z.infer<typeof addition>;

/** The fields as the words of a statement of that kind. */
export function wordsOf(typed: Typed): Words {
  switch (typed.of) {
    case 'goal': {
      const { text, today, target, by, measure, measureFirst } = typed;
      return { kind: 'goal', fields: { text, today, target, by, measure, measureFirst } };
    }
    case 'promise': {
      const { text, kind, side, due, detail } = typed;
      return { kind: 'promise', fields: { text, kind, side, due, detail } };
    }
    case 'date': {
      const { text, on, side, detail } = typed;
      return { kind: 'date', fields: { text, on, side, detail } };
    }
    case 'person': {
      const { name, title, does, email } = typed;
      return { kind: 'person', fields: { name, title, does, email } };
    }
    case 'system':
      return { kind: 'system', fields: { label: typed.label, text: typed.text } };
  }
}

/** The parts a corrected person plays; nothing where the form didn't ask. */
export const partsOf = (typed: z.infer<typeof correction>): Part[] | undefined =>
  typed.of === 'person' && typed.showsParts !== undefined ? typed.parts : undefined;

export const areaOf = (typed: z.infer<typeof addition>): SystemArea | undefined =>
  typed.of === 'system' ? typed.area : undefined;

/** "statement wording", as the page wrote it beside each point it named. */
const shownItem = z.string().transform((words, context) => {
  const [statementId, wordingId, ...more] = words.split(' ');
  if (isId(statementId) && isId(wordingId) && more.length === 0) return { statementId, wordingId };
  context.addIssue({ code: 'custom', message: 'That names no point of the page' });
  return z.NEVER;
});

const items = z.array(shownItem).max(500).default([]);

export const several = z.object({ items });
export const signature = z.object({
  items,
  name: personName({ label: 'your name', missing: 'Type your name, so that we know who said so', max: 120 }),
});
export const batch = z.object({
  batch: id,
  back: z.enum(['goals', 'promises', 'dates', 'people', 'systems', 'rest']).catch('rest'),
});
