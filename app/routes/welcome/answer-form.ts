/*
 * What a contact sends from their page. Every answer names the wording it was given on. Their words have the limits of
 * our own, so that we can take them up as they are.
 */
import { z } from 'zod';
import { slipped } from '../../domain/form/slip';
import { isId } from '../../domain/request/id';
import { KINDS, STATEMENT_KINDS } from '../../domain/statement/kinds';
import { PARTS, SYSTEM_AREAS } from '../../domain/statement/statement';
import { WORD_LIMITS } from '../../domain/statement/word-limits';
import { optionalParagraphs, orEmpty, personName } from '../../domain/statement/wording-rules';
import { wordsIn } from '../../domain/statement/words';

/** What isn't an id names nothing: absent, like any other id that leads nowhere. */
const id = z.string().refine(isId);

export const pointed = z.object({ wording: id });

const corrected = {
  wording: id,
  note: orEmpty(optionalParagraphs({ field: 'remark', max: WORD_LIMITS.remark })),
};

const aroundCorrection = z
  .looseObject({
    ...corrected,
    of: z.string(),
    /** The form shows the parts that a person plays; without that, unticked boxes say nothing. */
    showsParts: z.string().optional(),
    parts: z.array(z.enum(PARTS)).default([]),
  })
  .transform(({ wording, note, of, showsParts, parts }) => ({
    wording,
    note,
    parts: of === 'person' && showsParts !== undefined ? parts : undefined,
  }));

/** `of` says which kind of point it is. */
export const correction = z.intersection(
  aroundCorrection,
  wordsIn('of', { audience: 'customer' }).transform((words) => ({ words })),
);

export const talk = z.object(corrected);

/** A system answers one of the questions of the technical part. */
const aroundAddition = z
  .looseObject({ of: z.string(), area: z.enum(SYSTEM_AREAS).default('today') })
  .transform(({ of, area }) => ({ area: of === 'system' ? area : undefined }));

export const addition = z.intersection(
  aroundAddition,
  wordsIn('of', { audience: 'customer', isNew: true }).transform((words) => ({ words })),
);

/** "statement wording", as the page wrote it beside each point it named. */
const shownItem = z.string().transform((words, context) => {
  const [statementId, wordingId, ...more] = words.split(' ');
  if (isId(statementId) && isId(wordingId) && more.length === 0) return { statementId, wordingId };
  context.addIssue({ code: 'custom', message: slipped({ code: 'point_unknown' }) });
  return z.NEVER;
});

const items = z.array(shownItem).max(500).default([]);

export const several = z.object({ items });
export const signature = z.object({
  items,
  name: personName({
    field: 'signature',
    max: KINDS.person.fields.name.max,
  }),
});
export const batch = z.object({
  batch: id,
  back: z.enum([...STATEMENT_KINDS.map((kind) => KINDS[kind].many), 'rest']).catch('rest'),
});
