/*
 * The words of a statement as somebody types them, whoever it is: the same fields with the same limits and the same
 * tidying for us and for the customer, so that what one of them wrote the other can take up, suggest upon and put into
 * other words. What differs is what may be left empty.
 */
import { z } from 'zod';
import type { Asked, WordField } from '../form/field-name';
import { PLAIN_ISSUE } from '../form/plain-issue';
import { slipped } from '../form/slip';
import type { Field } from './fields';
import {
  type FieldsOf,
  fieldsIn,
  STATEMENT_KINDS,
  type StatementKind,
  type Words,
  type WordsOf,
} from './kinds';
import {
  day,
  emailAddress,
  line,
  optionalDay,
  optionalEmail,
  optionalLine,
  optionalParagraphs,
  orEmpty,
  paragraphs,
  personName,
} from './wording-rules';

/** The fields that hold words, figures and days; the others are ticked or chosen, and never wrong. */
export type SaidField<K extends StatementKind> = {
  [F in keyof FieldsOf[K]]: string extends FieldsOf[K][F] ? F : never;
}[keyof FieldsOf[K]];

/** What stands in the fields of a kind while nobody has said anything. */
export const blankWords = <K extends StatementKind>(kind: K): WordsOf<K> =>
  ({
    kind,
    fields: Object.fromEntries(fieldsIn(kind).map(([name, field]) => [name, field.blank])),
  }) as WordsOf<K>;

/** Reads the fields of the kind that the form names, with every issue at its field. */
export const wordsIn = (asked: Asked) =>
  z.looseObject({ kind: z.enum(STATEMENT_KINDS) }).transform((typed, context): Words => {
    const { kind } = typed;
    const read = fieldsSchema(kind, asked).safeParse(typed, PLAIN_ISSUE);
    if (read.success) {
      const fields = read.data as Record<string, string>;
      for (const path of endsBeforeItBegins(kind, fields))
        context.addIssue({
          code: 'custom',
          path: [path],
          message: slipped({ code: 'ends_before', field: { asked, kind, name: path } }),
        });
      return { kind, fields } as unknown as Words;
    }
    for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  });

/** The days that lie before the one they can't be earlier than; either may be left empty. */
const endsBeforeItBegins = (kind: StatementKind, fields: Record<string, string>): string[] =>
  fieldsIn(kind).flatMap(([name, field]) => {
    const first = field.is === 'day' && field.notBefore ? fields[field.notBefore] : '';
    return first && fields[name] && fields[name] < first ? [name] : [];
  });

function fieldsSchema(kind: StatementKind, asked: Asked) {
  const rules = fieldsIn(kind).map(([name, field]) => [
    name,
    ruleOf(field, { asked, kind, name }, isNeeded(field, asked)),
  ]);
  return z.object(Object.fromEntries(rules));
}

/** Whether whoever is asked can't leave the field empty. */
function isNeeded({ needed, added }: Field, { audience, isNew }: Asked): boolean {
  if (audience === 'customer' && isNew) return added === 'needed';
  return needed === 'by all' || (needed === 'by contacts' && audience === 'customer');
}

function ruleOf(wanted: Field, field: WordField, isNeeded: boolean): z.ZodType {
  switch (wanted.is) {
    case 'line':
      return isNeeded ? line({ field, max: wanted.max }) : orEmpty(optionalLine({ field, max: wanted.max }));
    case 'paragraphs':
      return isNeeded
        ? paragraphs({ field, max: wanted.max })
        : orEmpty(optionalParagraphs({ field, max: wanted.max }));
    case 'name':
      return personName({ field, max: wanted.max });
    case 'email':
      return isNeeded ? emailAddress({ field }) : orEmpty(optionalEmail({ field }));
    case 'day':
      return isNeeded ? day({ field }) : orEmpty(optionalDay({ field }));
    case 'tick':
      return z
        .string()
        .optional()
        .transform((ticked) => ticked !== undefined);
    case 'choice':
      return z.enum(wanted.of).catch(wanted.blank);
  }
}
