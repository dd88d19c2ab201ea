/* What the kinds of statements are called. */
import type { StatementKind } from '../../domain/statement/kinds';

/** One in a sentence, with its article and without, and all of them as a heading and in a sentence. */
export const KIND_WORDS: Record<StatementKind, { a: string; one: string; title: string; many: string }> = {
  goal: { a: 'a goal', one: 'goal', title: 'Goals', many: 'goals' },
  promise: { a: 'a promise', one: 'promise', title: 'Promises', many: 'promises' },
  date: { a: 'a date', one: 'date', title: 'Dates', many: 'dates' },
  person: { a: 'a person', one: 'person', title: 'People', many: 'people' },
  system: { a: 'a system', one: 'system', title: 'Systems', many: 'systems' },
};

/** What sales may add to the words of each, and need not. */
export const MORE_WORDS: Record<StatementKind, string> = {
  goal: 'More: a note for us',
  promise: 'More: details, what kind, who does it, a note for us',
  date: 'More: who does it, details, a note for us',
  person: 'More: title, what they do, don’t write to them',
  system: 'More: a note for us',
};
