/*
 * A statement is one claim about the deal: a goal, a promise, a line of what was bought, a date, a person, a system.
 * It is the unit that is judged, shown, confirmed, corrected and versioned. Its words live in wordings,
 * which are only ever added to; an answer always names the wording it answers.
 */

import { type FieldsOf, KINDS, type StatementKind, type Words } from './kinds';

export type { FieldsOf, PromiseKind, Side, StatementKind, Words } from './kinds';
export { STATEMENT_KINDS } from './kinds';

/** Only promised statements stand under "What we promised you"; the others are shown as what they are. */
export const COMMITMENTS = ['promised', 'talked_about', 'not_included'] as const;
export type Commitment = (typeof COMMITMENTS)[number];

/** The four questions of the technical part. */
export const SYSTEM_AREAS = ['today', 'connects', 'data', 'security'] as const;
export type SystemArea = (typeof SYSTEM_AREAS)[number];

export type PromiseFields = FieldsOf['promise'];

export const SAID_BY = ['customer', 'assumed'] as const;
export type SaidBy = (typeof SAID_BY)[number];
export type Origin = 'sales' | 'cs' | 'customer';

/** The parts a contact plays. First contact is the champion; who signs off is the decision-maker. */
export const PARTS = ['champion', 'decision_maker', 'day_to_day', 'technical', 'billing'] as const;
export type Part = (typeof PARTS)[number];

/** Words as they are stored: the kind with the statement, and fields, which are of that kind, with each wording. */
export const wordsFrom = ({
  kind,
  fields,
}: {
  kind: StatementKind;
  fields: FieldsOf[StatementKind];
}): Words => ({ kind, fields }) as Words;

/** The one line that names a statement in lists, subjects and button endings. */
export function titleOf({ kind, fields }: Words): string {
  const said: Record<string, string | boolean> = fields;
  return String(said[KINDS[kind].title]);
}

/** Two wordings are the same when every field is, so that saving unchanged words adds no wording. */
export function sameFields(one: object, other: object): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof typeof one>;
  return [...keys].every((key) => one[key] === other[key]);
}
