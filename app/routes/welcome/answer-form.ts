/*
 * What a contact sends from their page. Every answer names the wording it was given on. Their words have the limits of
 * our own, so that we can take them up as they are.
 */
import { z } from 'zod';
import { PLAIN_ISSUE } from '../../domain/form/plain-issue';
import { slipped } from '../../domain/form/slip';
import { isId } from '../../domain/request/id';
import { typedFieldsOf } from '../../domain/review/typed-beside';
import {
  type FieldName,
  isKind,
  KINDS,
  STATEMENT_KINDS,
  type StatementKind,
} from '../../domain/statement/kinds';
import { PARTS, SYSTEM_AREAS } from '../../domain/statement/statement';
import { WORD_LIMITS } from '../../domain/statement/word-limits';
import { optionalDay, optionalParagraphs, orEmpty, signedName } from '../../domain/statement/wording-rules';
import { wordsIn } from '../../domain/statement/words';

/** No address is longer. */
const UNFINISHED_MAX = 320;

/** What isn't an id names nothing: absent, like any other id that leads nowhere. */
const id = z.string().refine(isId);

export const pointed = z.object({ wording: id });

/** A page that was open while Foyer was upgraded names the kind of a point `of`; nobody's words are lost for that. */
const drawnBefore = z
  .looseObject({ of: z.string().optional() })
  .transform(({ of, ...typed }): Record<string, unknown> => ({ kind: of, ...typed }));

const corrected = {
  wording: id,
  note: orEmpty(optionalParagraphs({ field: 'note', max: WORD_LIMITS.note })),
};

const aroundCorrection = z
  .looseObject({
    ...corrected,
    kind: z.string(),
    /** The form shows the parts that a person plays; without that, unticked boxes say nothing. */
    showsParts: z.string().optional(),
    parts: z.array(z.enum(PARTS)).default([]),
  })
  .transform(({ wording, note, kind, showsParts, parts }) => ({
    wording,
    note,
    parts: kind === 'person' && showsParts !== undefined ? parts : undefined,
  }));

export const correction = drawnBefore.pipe(
  z.intersection(
    aroundCorrection,
    wordsIn({ audience: 'customer' }).transform((words) => ({ words })),
  ),
);

/**
 * What stands in the fields of the point comes along, finished or not: an emptied sentence or half an address is for
 * the call. A form that was drawn before names no kind, and has its note.
 */
export const talk = drawnBefore.pipe(
  z.looseObject(corrected).transform(({ wording, note, ...typed }, context) => {
    const kind = isKind(typed.kind) ? typed.kind : null;
    const read = kind ? besideIn(kind).safeParse(typed, PLAIN_ISSUE) : null;
    for (const { path, message } of read?.error?.issues ?? [])
      context.addIssue({ code: 'custom', path, message });
    const beside = Object.entries(read?.data ?? {}) as [FieldName, string][];
    return { wording, note, kind, beside };
  }),
);

const besideIn = (kind: StatementKind) =>
  z.object(
    Object.fromEntries(
      typedFieldsOf(kind).map(([name, wanted]) => {
        const field = { asked: { audience: 'customer' as const }, kind, name };
        const max = 'max' in wanted ? wanted.max : UNFINISHED_MAX;
        return [
          name,
          orEmpty(wanted.is === 'day' ? optionalDay({ field }) : optionalParagraphs({ field, max })),
        ];
      }),
    ),
  );

/** A system answers one of the questions of the technical part. */
const aroundAddition = z
  .looseObject({ kind: z.string(), area: z.enum(SYSTEM_AREAS).default('today') })
  .transform(({ kind, area }) => ({ area: kind === 'system' ? area : undefined }));

export const addition = drawnBefore.pipe(
  z.intersection(
    aroundAddition,
    wordsIn({ audience: 'customer', isNew: true }).transform((words) => ({ words })),
  ),
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
  name: signedName(KINDS.person.fields.name.max),
});
export const batch = z.object({
  batch: id,
  back: z.enum([...STATEMENT_KINDS.map((kind) => KINDS[kind].many), 'rest']).catch('rest'),
});
