/*
 * A question list is what a step of the kind "answer" asks. A question is answered in words, in figures, by choosing, or
 * in rows; it may be asked only where an earlier one was answered in a certain way. A question that a point of the guide
 * answers already is bound to that point: it is shown to be confirmed or corrected there, and never asked again.
 */
import { z } from 'zod';
import { askedKinds } from '../file/asked';
import { isWithin } from '../form/typed-words';

/** Characters as people count them. */
export const LABEL_LIMIT = 200;
export const HELP_LIMIT = 300;
export const CHOICE_LIMIT = 100;
export const UNIT_LIMIT = 30;
export const COLUMN_LIMIT = 60;
export const SHORT_LIMIT = 300;
export const LONG_LIMIT = 4000;
/** A cell of a table. */
export const CELL_LIMIT = 200;

export const MOST_QUESTIONS = 40;
export const MOST_CHOICES = 30;
export const MOST_COLUMNS = 5;
export const MOST_ROWS = 30;
/** What a page of tables sends stays far below what is read of one form. */
const MOST_TABLES = 5;
/** One form carries all of them. */
const MOST_FILE_QUESTIONS = 5;

export const ANSWERED_WITH = [
  'short',
  'long',
  'one_of',
  'several_of',
  'yes_no',
  'number',
  'date',
  'table',
  'file',
  'known',
] as const;
export type AnsweredWith = (typeof ANSWERED_WITH)[number];

export const YES_NO = ['yes', 'no'] as const;

const id = z.string().min(1).max(60);
const text = (max: number) => z.string().refine((words) => isWithin(words, max));
const choices = z.array(text(CHOICE_LIMIT).min(1)).min(2).max(MOST_CHOICES);

const answered = z.discriminatedUnion('with', [
  z.strictObject({ with: z.enum(['short', 'long', 'yes_no', 'date']) }),
  z.strictObject({ with: z.enum(['one_of', 'several_of']), choices }),
  /** `unit` is what is counted: "shops"; empty where the question says it. */
  z.strictObject({ with: z.literal('number'), unit: text(UNIT_LIMIT) }),
  z.strictObject({
    with: z.literal('table'),
    columns: z.array(text(COLUMN_LIMIT).min(1)).min(1).max(MOST_COLUMNS),
  }),
  /** One file, of these kinds. */
  z.strictObject({ with: z.literal('file'), kinds: askedKinds }),
  /** By a point of the guide. */
  z.strictObject({ with: z.literal('known'), statementId: id }),
]);

export const question = z.strictObject({
  id,
  label: text(LABEL_LIMIT).min(1),
  help: text(HELP_LIMIT),
  isNeeded: z.boolean(),
  answered,
  /** Asked only where an earlier question was answered with this choice. */
  onlyIf: z
    .strictObject({
      question: id,
      is: text(CHOICE_LIMIT).min(1),
    })
    .nullable(),
});

export type Answered = z.infer<typeof answered>;
export type Question = z.infer<typeof question>;
export type QuestionList = readonly Question[];

/** What can be chosen; empty for what is answered otherwise. */
export function choicesOf({ answered }: Pick<Question, 'answered'>): readonly string[] {
  if (answered.with === 'yes_no') return YES_NO;
  return 'choices' in answered ? answered.choices : [];
}

/** What stands in the way of a list: what is said of one question and doesn't fit the others. */
export type ListFault =
  | { is: 'too_many' }
  | { is: 'too_many_tables' }
  | { is: 'too_many_files' }
  /** It hangs on a question that stands no earlier, or on a choice that isn't offered there. */
  | { is: 'hangs_on_nothing'; question: string };

export function listFaults(list: QuestionList): ListFault[] {
  const faults: ListFault[] = [];
  if (list.length > MOST_QUESTIONS) faults.push({ is: 'too_many' });
  if (list.filter(({ answered }) => answered.with === 'table').length > MOST_TABLES)
    faults.push({ is: 'too_many_tables' });
  if (list.filter(({ answered }) => answered.with === 'file').length > MOST_FILE_QUESTIONS)
    faults.push({ is: 'too_many_files' });
  const before = new Map<string, Question>();
  for (const one of list) {
    const on = one.onlyIf && before.get(one.onlyIf.question);
    if (one.onlyIf && !(on && choicesOf(on).includes(one.onlyIf.is)))
      faults.push({ is: 'hangs_on_nothing', question: one.id });
    before.set(one.id, one);
  }
  return faults;
}

/** Tells two lists apart, and is the same for the same list wherever it was stored: forms name the list they show. */
export function markOfList(list: QuestionList): string {
  const said = JSON.stringify(list.map(canonical));
  let hash = 0xcbf29ce484222325n;
  for (const character of said) {
    hash ^= BigInt(character.codePointAt(0) ?? 0);
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return hash.toString(36);
}

/** The same question in the same order of its fields: stored JSON keeps none. */
const canonical = ({ id, label, help, isNeeded, answered, onlyIf }: Question) => [
  id,
  label,
  help,
  isNeeded,
  answered.with,
  'choices' in answered ? answered.choices : 'kinds' in answered ? answered.kinds : null,
  'unit' in answered ? answered.unit : null,
  'columns' in answered ? answered.columns : null,
  'statementId' in answered ? answered.statementId : null,
  onlyIf && [onlyIf.question, onlyIf.is],
];

export const isSameList = (one: QuestionList, other: QuestionList): boolean =>
  JSON.stringify(one.map(canonical)) === JSON.stringify(other.map(canonical));

/** The statements that its questions are bound to. */
export const pointsOf = (list: QuestionList): string[] =>
  list.flatMap(({ answered }) => (answered.with === 'known' ? [answered.statementId] : []));

/** Two questions ask the same, whatever their capitals, spaces and marks. */
export const gistOf = (label: string): string =>
  label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
