/*
 * A statement as programs read it. Its words follow from the table of kinds, so a field that is added there is
 * read and published here. What wasn't said is null.
 */
import { z } from 'zod';
import type { Field } from '../statement/fields';
import { fieldsIn, STATEMENT_KINDS, type StatementKind, type Words } from '../statement/kinds';

/** measureFirst → measure_first */
export const inSnakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function read(field: Field): z.ZodType {
  if (field.is === 'tick') return z.boolean();
  if (field.is === 'choice') return z.enum(field.of as readonly [string, ...string[]]);
  return field.needed === 'by all' ? z.string() : z.string().nullable();
}

const shapeOf = (kind: StatementKind, each: (field: Field) => z.ZodType) =>
  Object.fromEntries(fieldsIn(kind).map(([name, field]) => [inSnakeCase(name), each(field)]));

type Said = Record<string, string | boolean | null | undefined>;

const [firstRead, ...othersRead] = STATEMENT_KINDS.map((kind) =>
  z.object({ kind: z.literal(kind), ...shapeOf(kind, read) }),
);

export const WORDS_READ = z.discriminatedUnion('kind', [
  firstRead as NonNullable<typeof firstRead>,
  ...othersRead,
]);
export type WordsRead = z.input<typeof WORDS_READ>;

/** The words of a statement for programs. */
export function wordsRead({ kind, fields }: Words): WordsRead {
  const said: Said = fields;
  return {
    kind,
    ...Object.fromEntries(
      fieldsIn(kind).map(([name]) => [inSnakeCase(name), said[name] === '' ? null : said[name]]),
    ),
  } as WordsRead;
}
