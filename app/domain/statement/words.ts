/*
 * The words of a statement as somebody types them, whoever it is: the same fields with the same limits and the same
 * tidying for us and for the customer, so that what one of them wrote the other can take up, suggest upon and put into
 * other words. What differs is what may be left empty, and how a field is called when something is wrong with it.
 */
import { z } from 'zod';
import { PLAIN_ISSUE } from '../form/plain-issue';
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

/** A contact who says something new is asked for less, and less of it may be left empty. */
export type Asked = { audience: 'staff' | 'customer'; isNew?: boolean };

/** Names the field within a sentence, and says what to do where it can't be left empty. */
export type Label = { label: string; missing?: string };

/** The fields that hold words, figures and days; the others are ticked or chosen, and never wrong. */
export type SaidField<K extends StatementKind> = {
  [F in keyof FieldsOf[K]]: string extends FieldsOf[K][F] ? F : never;
}[keyof FieldsOf[K]];

export type Labels = { [K in StatementKind]: Record<SaidField<K>, Label> };

/** What stands in the fields of a kind while nobody has said anything. */
export const blankWords = <K extends StatementKind>(kind: K): WordsOf<K> =>
  ({
    kind,
    fields: Object.fromEntries(fieldsIn(kind).map(([name, field]) => [name, field.blank])),
  }) as WordsOf<K>;

/** Reads the fields of the kind that the form names in `kindField`, with every issue at its field. */
export const wordsIn = (kindField: string, labels: Labels, asked: Asked) =>
  z.looseObject({ [kindField]: z.enum(STATEMENT_KINDS) }).transform((typed, context): Words => {
    const kind = typed[kindField] as StatementKind;
    const read = fieldsSchema(kind, labels, asked).safeParse(typed, PLAIN_ISSUE);
    if (read.success) return { kind, fields: read.data } as Words;
    for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  });

function fieldsSchema(kind: StatementKind, labels: Labels, asked: Asked) {
  const named: Record<string, Label> = labels[kind];
  const rules = fieldsIn(kind).map(([name, field]) => [
    name,
    ruleOf(field, named[name] ?? { label: name }, isNeeded(field, asked)),
  ]);
  return z.object(Object.fromEntries(rules));
}

/** Whether whoever is asked can't leave the field empty. */
function isNeeded({ needed, added }: Field, { audience, isNew }: Asked): boolean {
  if (audience === 'customer' && isNew) return added === 'needed';
  return needed === 'by all' || (needed === 'by contacts' && audience === 'customer');
}

function ruleOf(field: Field, label: Label, isNeeded: boolean): z.ZodType {
  switch (field.is) {
    case 'line':
      return isNeeded
        ? line({ ...label, max: field.max })
        : orEmpty(optionalLine({ ...label, max: field.max }));
    case 'paragraphs':
      return isNeeded
        ? paragraphs({ ...label, max: field.max })
        : orEmpty(optionalParagraphs({ ...label, max: field.max }));
    case 'name':
      return personName({ ...label, max: field.max });
    case 'email':
      return isNeeded ? emailAddress(label) : orEmpty(optionalEmail(label));
    case 'day':
      return isNeeded ? day(label) : orEmpty(optionalDay(label));
    case 'tick':
      return z
        .string()
        .optional()
        .transform((ticked) => ticked !== undefined);
    case 'choice':
      return z.enum(field.of).catch(field.blank);
  }
}
