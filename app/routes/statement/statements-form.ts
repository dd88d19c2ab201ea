/*
 * What is added to a handoff in one form: rows of one kind, fields named by their row ("0.text", "1.text"). A row
 * whose first field holds several lines is as many statements, which share the rest of the row; but with figures in it,
 * which measure one goal, it is one. Empty rows are none.
 */
import { v5 as uuid } from 'uuid';
import { z } from 'zod';
import type { StatementInput } from '../../commands/statement/statement-around.server';
import { linesIn, personIn, systemIn } from '../../domain/form/typed-list';
import { type AddForm, firstFieldOf, isArea, kindAdded, MOST_ROWS } from '../../domain/handoff/open-form';
import { isId } from '../../domain/request/id';
import { fieldsIn, KINDS, STATEMENT_KINDS } from '../../domain/statement/kinds';
import { statementForm } from './statement-form';

type Typed = Record<string, unknown>;
/** `rows` says in which row each of them was typed. */
export type TypedStatements = { inputs: StatementInput[]; rows: number[] };

/** Fields that say nothing by themselves: a row with nothing else is empty. */
const CHOICES = new Set<string>([
  ...STATEMENT_KINDS.flatMap(fieldsIn).flatMap(([name, { is }]) =>
    is === 'choice' || is === 'tick' ? [name] : [],
  ),
  ...['commitment', 'parts', 'severity', 'reachedBy', 'attitude'],
]);

export const statementsForm = (form: Exclude<AddForm, 'flag'>) =>
  z.record(z.string(), z.unknown()).transform((typed, context): TypedStatements => {
    const read: TypedStatements = { inputs: [], rows: [] };
    for (const { row, fields } of listIn(typed, form)) {
      const parsed = statementForm.safeParse({ ...fields, ...kindOf(form), ...aroundAll(typed) });
      if (parsed.success) {
        read.inputs.push(parsed.data.input);
        read.rows.push(row);
        continue;
      }
      for (const { path, message } of parsed.error.issues)
        context.addIssue({ code: 'custom', path: [placeOf(form, row, path.join('.'), typed)], message });
    }
    return read;
  });

export type Listed = { row: number; fields: Typed };

/** What each line of each row says; the first row's, empty as it is, where nothing was typed at all. */
export function listIn(typed: Typed, form: AddForm): Listed[] {
  const first = firstFieldOf(form);
  const rows = rowsIn(typed);
  const written = rows.filter(({ fields }) => !isBlank(fields));
  return (written.length > 0 ? written : rows.slice(0, 1)).flatMap(({ row, fields }) => {
    if (isMeasured(form, fields)) return [{ row, fields: { ...fields, ...idOf(typed, row, 0) } }];
    const lines = linesIn(String(fields[first] ?? ''));
    return (lines.length > 0 ? lines : ['']).map((line, at) => ({
      row,
      fields: { ...fields, ...lineInto(form, line, fields), ...idOf(typed, row, at) },
    }));
  });
}

function rowsIn(typed: Typed): Listed[] {
  const rows = new Map<number, Typed>([[0, {}]]);
  for (const [name, value] of Object.entries(typed)) {
    const [, number, field] = /^(\d{1,2})\.(\w+)$/.exec(name) ?? [];
    const row = Number(number);
    if (field && row < MOST_ROWS) rows.set(row, { ...rows.get(row), [field]: value });
  }
  return [...rows].sort(([one], [other]) => one - other).map(([row, fields]) => ({ row, fields }));
}

const isBlank = (fields: Typed): boolean =>
  Object.entries(fields).every(([name, value]) => CHOICES.has(name) || String(value).trim() === '');

/** The figures of one goal are never those of another, nor is how many of one thing were bought. */
const isMeasured = (form: AddForm, fields: Typed): boolean =>
  (FIGURES[form] ?? []).some((figure) => String(fields[figure] ?? '').trim() !== '');

const FIGURES: Partial<Record<AddForm, string[]>> = {
  goal: ['today', 'target', 'measure'],
  purchase: ['quantity', 'price'],
};

function lineInto(form: AddForm, line: string, fields: Typed): Typed {
  if (isArea(form)) return systemIn(line);
  if (form !== 'person') return { [firstFieldOf(form)]: line };
  const person = personIn(line);
  return { ...person, title: fields.title || person.title, email: fields.email || person.email };
}

/** Follows from the form's own id, so that the same form sent twice makes the same things. */
const idOf = ({ id }: Typed, row: number, at: number) => (isId(id) ? { id: uuid(`${row} ${at}`, id) } : {});

const kindOf = (form: Exclude<AddForm, 'flag'>) => ({
  kind: kindAdded(form),
  ...(isArea(form) && { area: form }),
});

/** What is written counts before what is offered again. */
const aroundAll = ({ heardWhere, heardAgain, saidBy }: Typed): Typed => ({
  heardWhere: String(heardWhere ?? '').trim() === '' && heardAgain ? heardAgain : heardWhere,
  saidBy,
});

/** The field of the form that an issue is at. */
function placeOf(form: AddForm, row: number, field: string, typed: Typed): string {
  if (field === 'heardWhere') return field;
  // An address that came with its name, in one line.
  if (field === 'email' && String(typed[`${row}.email`] ?? '').trim() === '') return `${row}.name`;
  return `${row}.${isArea(form) && field in KINDS.system.fields ? firstFieldOf(form) : field}`;
}
