/*
 * A statement is one claim about the deal: a goal, a promise, a date, a person, a system.
 * It is the unit that is judged, shown, confirmed, corrected and versioned. Its words live in wordings,
 * which are only ever added to; an answer always names the wording it answers.
 */

export const STATEMENT_KINDS = ['goal', 'promise', 'date', 'person', 'system'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Only promised statements stand under "What we promised you"; the others are shown as what they are. */
export const COMMITMENTS = ['promised', 'talked_about', 'not_included'] as const;
export type Commitment = (typeof COMMITMENTS)[number];

/** The four questions of the technical part. */
export const SYSTEM_AREAS = ['today', 'connects', 'data', 'security'] as const;
export type SystemArea = (typeof SYSTEM_AREAS)[number];

export const SAID_BY = ['customer', 'assumed'] as const;
export type SaidBy = (typeof SAID_BY)[number];
export type Origin = 'sales' | 'cs' | 'customer';
export type PromiseKind = 'feature' | 'timeline' | 'service' | 'commercial';
export type Side = 'ours' | 'theirs' | 'together';

/** The parts a contact plays. First contact is the champion; who signs off is the decision-maker. */
export const PARTS = ['champion', 'decision_maker', 'day_to_day', 'technical', 'billing'] as const;
export type Part = (typeof PARTS)[number];

/** Days are ISO dates (YYYY-MM-DD); an empty string means "not said". */
export type GoalFields = {
  text: string;
  today: string;
  target: string;
  by: string;
  measure: string;
  /** "We'll measure it together first", in place of a number. */
  measureFirst: boolean;
};
export type PromiseFields = { text: string; kind: PromiseKind; side: Side; due: string; detail: string };
export type DateFields = { text: string; on: string; side: Side; detail: string };
export type PersonFields = { name: string; title: string; does: string; email: string };
export type SystemFields = { label: string; text: string };

export type FieldsOf = {
  goal: GoalFields;
  promise: PromiseFields;
  date: DateFields;
  person: PersonFields;
  system: SystemFields;
};

/** The words of a statement, with the kind that says which fields there are. */
export type Words = { [K in StatementKind]: { kind: K; fields: FieldsOf[K] } }[StatementKind];

/** The one line that names a statement in lists, subjects and button endings. */
export function titleOf(words: Words): string {
  switch (words.kind) {
    case 'person':
      return words.fields.name;
    case 'system':
      return words.fields.label;
    default:
      return words.fields.text;
  }
}

/** Two wordings are the same when every field is, so that saving unchanged words adds no wording. */
export function sameFields(one: object, other: object): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof typeof one>;
  return [...keys].every((key) => one[key] === other[key]);
}
