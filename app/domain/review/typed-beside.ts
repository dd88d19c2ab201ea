/*
 * "Not sure, talk about it" stands under the fields of a correction. What somebody typed there, finished or not, is what
 * they want to talk about, so it is kept with their note. Fields that still hold our words say nothing.
 */
import { tidyParagraphs } from '../form/typed-words';
import { type FieldName, fieldsIn, type StatementKind, type Words } from '../statement/kinds';

/** What stands in a field of the form, and how it reads among others. */
export type Beside = { field: FieldName; words: string; line: string };

/** The fields of a kind that are typed into. */
export const typedFieldsOf = (kind: StatementKind) =>
  fieldsIn(kind).filter(([, { is }]) => is !== 'tick' && is !== 'choice');

/** The note of a point for the call: what was typed over our words, field by field, and the note itself below. */
export function noteForCall({ fields }: Words, beside: readonly Beside[], note: string): string {
  const shown: Record<string, string | boolean> = fields;
  const typed = beside.filter(
    ({ field, words }) => words !== '' && words !== tidyParagraphs(String(shown[field] ?? '')),
  );
  return [...typed.map(({ line }) => line), note].filter((line) => line !== '').join('\n');
}
