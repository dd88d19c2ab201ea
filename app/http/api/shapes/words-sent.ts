/*
 * The words of a statement as programs send them. Its fields follow from the table of kinds, and are tidied and held to
 * the limits of our own forms.
 */
import { z } from 'zod';
import { inSnakeCase } from '../../../domain/api/words-read';
import type { Field } from '../../../domain/statement/fields';
import { fieldsIn, STATEMENT_KINDS, type StatementKind, type Words } from '../../../domain/statement/kinds';
import { wordsIn } from '../../../domain/statement/words';
import { body } from './named';

type Said = Record<string, string | boolean | null | undefined>;

/** What a text may hold before it is tidied. */
const FAR = 4;

function sent(field: Field): z.ZodType {
  switch (field.is) {
    case 'tick':
      return z.boolean().optional();
    case 'choice':
      return z.enum(field.of as readonly [string, ...string[]]).optional();
    case 'day':
      return textOf(z.iso.date(), field);
    case 'email':
      return textOf(z.string().max(320), field);
    default:
      return textOf(
        z
          .string()
          .max(field.max * FAR)
          .describe(`Up to ${field.max} characters`),
        field,
      );
  }
}

const textOf = (text: z.ZodType, { needed }: Field): z.ZodType =>
  needed === 'by all' ? text : text.nullable().optional();

const shapeOf = (kind: StatementKind) =>
  Object.fromEntries(fieldsIn(kind).map(([name, field]) => [inSnakeCase(name), sent(field)]));

const [first, ...others] = STATEMENT_KINDS.map((kind) =>
  z.strictObject({ kind: z.literal(kind), ...shapeOf(kind) }),
);

/** Words as they are sent: tidied and held to the limits of our own forms, each issue at its field. */
export const WORDS_SENT = body(
  'Words',
  z
    .discriminatedUnion('kind', [first as NonNullable<typeof first>, ...others])
    .transform((typed, context): Words => {
      const { kind, ...said } = typed as { kind: StatementKind } & Said;
      const fields = Object.fromEntries(
        fieldsIn(kind).flatMap(([name]) => {
          const value = said[inSnakeCase(name)];
          return value === undefined || value === null || value === false
            ? []
            : [[name, value === true ? 'on' : value]];
        }),
      );
      const words = wordsIn({ audience: 'staff' }).safeParse({ kind, ...fields });
      if (words.success) return words.data;
      for (const { path, message } of words.error.issues)
        context.addIssue({ code: 'custom', path: path.map((part) => inSnakeCase(String(part))), message });
      return z.NEVER;
    }),
);
