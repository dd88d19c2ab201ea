/*
 * Where the answers to a question list stand: which questions are asked, given what was answered before, how many of
 * them have an answer, and which that are needed have none. An answer is added and never changed: the latest one holds,
 * and an emptied one is no answer.
 */
import { NUMBER } from '../form/typed-number';
import type { ItemState } from '../review/review';
import { choicesOf, type Question, type QuestionList } from './question';

/** `words` for all that is answered by one thing: an ISO day, a figure, a choice, "yes". */
export type Value =
  | { is: 'words'; words: string }
  | { is: 'several'; words: readonly string[] }
  | { is: 'rows'; rows: readonly (readonly string[])[] }
  /** A file that was handed in, by its id. */
  | { is: 'file'; id: string; name: string; bytes: number };

/** The latest answer to each question, by its id; what was emptied isn't in it. */
export type Values = ReadonlyMap<string, Value>;

/**
 * What is to be said of a point that answers a question: nobody said anything · it is right · it is with us, or for the
 * call · customers don't read it any more
 */
export type KnownState = 'unsaid' | 'right' | 'with_us' | 'absent';

export const knownState = (state: ItemState | undefined): KnownState => {
  if (state === undefined) return 'absent';
  if (state === 'yes' || state === 'done') return 'right';
  return state === 'sent' || state === 'talk' ? 'with_us' : 'unsaid';
};

/** Where each point stands, by its id; what isn't in it is absent. */
export type KnownStates = ReadonlyMap<string, KnownState>;

/** The questions that are asked: those that hang on no other, and those whose condition was met. */
export function askedIn(list: QuestionList, values: Values): Question[] {
  const asked = new Map<string, Question>();
  for (const question of list) {
    const { onlyIf } = question;
    if (onlyIf && !(asked.has(onlyIf.question) && says(values.get(onlyIf.question), onlyIf.is))) continue;
    asked.set(question.id, question);
  }
  return [...asked.values()];
}

const says = (value: Value | undefined, choice: string): boolean => {
  if (value?.is === 'words') return value.words === choice;
  return value?.is === 'several' && value.words.includes(choice);
};

export type ListProgress = {
  answered: number;
  of: number;
  /** Needed, and not answered. */
  missing: string[];
};

/** What is bound to a point that customers don't read any more is no question. */
export function progressOf(list: QuestionList, values: Values, points: KnownStates): ListProgress {
  const asked = askedIn(list, values).filter((one) => stateOf(one, points) !== 'absent');
  const open = asked.filter((one) => !isAnswered(one, values, points));
  return {
    answered: asked.length - open.length,
    of: asked.length,
    missing: open.filter(({ isNeeded }) => isNeeded).map(({ id }) => id),
  };
}

const stateOf = ({ answered }: Question, points: KnownStates): KnownState | null =>
  answered.with === 'known' ? (points.get(answered.statementId) ?? 'absent') : null;

function isAnswered(question: Question, values: Values, points: KnownStates): boolean {
  const known = stateOf(question, points);
  if (known) return known === 'right' || known === 'with_us';
  const value = values.get(question.id);
  return value !== undefined && fits(question, value);
}

/** What was answered to a question that is asked otherwise by now may be no answer to it. */
export function fits(question: Question, value: Value): boolean {
  switch (question.answered.with) {
    case 'table':
      return value.is === 'rows';
    case 'file':
      return value.is === 'file';
    case 'several_of':
      return value.is === 'several' && value.words.every((word) => choicesOf(question).includes(word));
    case 'one_of':
    case 'yes_no':
      return value.is === 'words' && choicesOf(question).includes(value.words);
    case 'number':
      return value.is === 'words' && NUMBER.test(value.words);
    case 'date':
      return value.is === 'words' && /^\d{4}-\d\d-\d\d$/.test(value.words);
    case 'short':
    case 'long':
      return value.is === 'words';
    case 'known':
      return false;
  }
}

export const isSameValue = (one: Value | undefined, other: Value | undefined): boolean =>
  JSON.stringify(one && [one.is, saidIn(one)]) === JSON.stringify(other && [other.is, saidIn(other)]);

function saidIn(value: Value) {
  if (value.is === 'file') return value.id;
  return value.is === 'rows' ? value.rows : value.words;
}
