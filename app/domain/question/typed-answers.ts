/*
 * What somebody typed into a question list: each question's answer, or what is wrong with it. Nothing is refused for
 * being unfinished; whoever sends the list is told what is still needed.
 */
import type { z } from 'zod';
import { PLAIN_ISSUE } from '../form/plain-issue';
import { type Slip, slipIn } from '../form/slip';
import { readNumber } from '../form/typed-number';
import { optionalDay, optionalLine, optionalParagraphs } from '../statement/wording-rules';
import type { Value } from './answers';
import {
  CELL_LIMIT,
  choicesOf,
  LONG_LIMIT,
  MOST_ROWS,
  type Question,
  type QuestionList,
  SHORT_LIMIT,
} from './question';

/** Fields by name; the boxes of one question are a list. */
export type TypedFields = Readonly<Record<string, string | string[] | undefined>>;

/** What the fields of a question are called, and the cell of a table. */
export const fieldOf = (questionId: string): string => `a.${questionId}`;
/** Whether a field of this name is a question's own. */
export const isAnswerField = (name: string): boolean => /^a\.[^.]+$/.test(name);
export const cellOf = (questionId: string, row: number, column: number): string =>
  `${fieldOf(questionId)}.${row}.${column}`;

export type ReadAnswers = {
  /** By question; null where nothing is answered. What wasn't on the form isn't in it. */
  values: Map<string, Value | null>;
  /** By the name of the field that needs another look. */
  slips: Map<string, Slip>;
};

/** `list` are the questions that the form showed; bound ones have no fields here, and files aren't typed. */
export function readAnswers(list: QuestionList, typed: TypedFields): ReadAnswers {
  const values = new Map<string, Value | null>();
  const slips = new Map<string, Slip>();
  for (const question of list) {
    if (question.answered.with === 'known' || question.answered.with === 'file') continue;
    const reading = readAnswer(question, typed);
    if (reading === undefined) continue;
    if (reading && 'slip' in reading) slips.set(reading.field, reading.slip);
    else values.set(question.id, reading);
  }
  return { values, slips };
}

type Reading = Value | null | { field: string; slip: Slip };

/** Undefined where the form has no field for it: boxes that aren't ticked send nothing, so their form says it shows them. */
function readAnswer(question: Question, typed: TypedFields): Reading | undefined {
  const field = fieldOf(question.id);
  if (question.answered.with === 'table') return readRows(question.id, question.answered.columns, typed);
  const sent = typed[field];
  if (question.answered.with === 'several_of') {
    if (sent === undefined && typed[`${field}.shown`] === undefined) return undefined;
    const chosen = [sent ?? []].flat();
    const known = choicesOf(question).filter((choice) => chosen.includes(choice));
    if (chosen.some((one) => !known.includes(one)))
      return { field, slip: { code: 'unlisted', field: 'question_answer' } };
    return known.length > 0 ? { is: 'several', words: known } : null;
  }
  if (sent === undefined) return undefined;
  const words = [sent].flat().join(', ');
  return readWords(question, field, words);
}

function readWords({ answered, ...question }: Question, field: string, typed: string): Reading {
  switch (answered.with) {
    case 'one_of':
    case 'yes_no':
      if (typed === '') return null;
      return choicesOf({ ...question, answered }).includes(typed)
        ? { is: 'words', words: typed }
        : { field, slip: { code: 'unlisted', field: 'question_answer' } };
    case 'number':
      return readFigure(field, typed);
    case 'date':
      return read(optionalDay({ field: 'question_answer' }), field, typed);
    case 'long':
      return read(optionalParagraphs({ field: 'question_answer', max: LONG_LIMIT }), field, typed);
    default:
      return read(optionalLine({ field: 'question_answer', max: SHORT_LIMIT }), field, typed);
  }
}

function read(rule: z.ZodType<string | null>, field: string, typed: string): Reading {
  const parsed = rule.safeParse(typed, PLAIN_ISSUE);
  if (!parsed.success) return { field, slip: slipIn(parsed.error.issues[0]?.message ?? '') };
  return parsed.data === null ? null : { is: 'words', words: parsed.data };
}

function readFigure(field: string, typed: string): Reading {
  const read = readNumber(typed);
  if (read === null) return null;
  return 'slip' in read ? { field, slip: read.slip } : { is: 'words', words: read.words };
}

/** Cells that no form of ours shows: more lines than are kept, or columns that aren't asked for. */
function hasMore(id: string, columns: readonly string[], typed: TypedFields): boolean {
  const prefix = `${fieldOf(id)}.`;
  return Object.entries(typed).some(([name, sent]) => {
    if (!name.startsWith(prefix) || [sent].flat().every((words) => !words?.trim())) return false;
    const [row = -1, column = -1] = name.slice(prefix.length).split('.').map(Number);
    return !(
      row >= 0 &&
      row < MOST_ROWS &&
      column >= 0 &&
      column < columns.length &&
      name === cellOf(id, row, column)
    );
  });
}

/** Lines that are empty throughout are no lines. Of more lines than are kept none is, so that none is lost unsaid. */
function readRows(id: string, columns: readonly string[], typed: TypedFields): Reading | undefined {
  if (hasMore(id, columns, typed))
    return { field: fieldOf(id), slip: { code: 'too_many_lines', field: 'question_answer', max: MOST_ROWS } };
  const rows: string[][] = [];
  let isShown = false;
  const rule = optionalLine({ field: 'question_answer', max: CELL_LIMIT });
  for (let row = 0; row < MOST_ROWS; row += 1) {
    const cells: string[] = [];
    for (const column of columns.keys()) {
      const field = cellOf(id, row, column);
      const sent = typed[field];
      if (sent === undefined) continue;
      isShown = true;
      const cell = read(rule, field, [sent].flat().join(', '));
      if (cell && 'slip' in cell) return cell;
      cells[column] = cell?.is === 'words' ? cell.words : '';
    }
    if (cells.some(Boolean)) rows.push(Array.from(columns, (_, column) => cells[column] ?? ''));
  }
  if (!isShown) return undefined;
  return rows.length > 0 ? { is: 'rows', rows } : null;
}
