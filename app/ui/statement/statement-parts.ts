/* What the kinds of statements are called: together as a part, and one of them in a sentence. */
import type { StatementKind } from '../../domain/statement/statement';

export const KIND_PARTS: Record<StatementKind, string> = {
  goal: 'Goals',
  promise: 'Promises',
  date: 'Dates',
  person: 'People',
  system: 'Systems',
};

export const KIND_NOUNS: Record<StatementKind, string> = {
  goal: 'goal',
  promise: 'promise',
  date: 'date',
  person: 'person',
  system: 'system',
};
