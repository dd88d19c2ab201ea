/*
 * Wordings of one statement beside each other, each in its sentence, so that whoever judges a change sees all of it: a
 * field that differs and that the sentence leaves out, or says where nobody could tell which field it is, follows by
 * its name.
 */

import type { FieldName, PromiseKind, Side, Words } from '../../domain/statement/kinds';
import { blankWords } from '../../domain/statement/words';
import { sayStatement } from './say-statement';
import { type Reader, sayDay } from './say-time';
import { PROMISE_KIND_WORDS, sideWords } from './tell-statement';

type Fields = Record<string, string | boolean>;

const NAMES: Record<FieldName, string> = {
  text: 'Words',
  label: 'About',
  name: 'Name',
  title: 'Role',
  does: 'What they do',
  email: 'Email',
  today: 'Today',
  target: 'Goal',
  by: 'By',
  due: 'By',
  on: 'On',
  quantity: 'How many',
  price: 'Price',
  from: 'From',
  until: 'Until',
  renewal: 'Renewal',
  billing: 'Billed',
  measure: 'How we measure it',
  measureFirst: 'Measured together first',
  promiseKind: 'Kind',
  side: 'Whose turn',
  detail: 'Details',
};

const DAYS = ['by', 'due', 'on', 'from', 'until'];

const FIELD_NAMES = Object.keys(NAMES) as FieldName[];

/** What a sentence leaves out; blank, it is nothing to say where no other words stood. */
const UNSAID: readonly FieldName[] = ['measure', 'promiseKind', 'side', 'detail'];

/** Which of the two a sentence says shows only while both are said. */
const TOLD_BY_PLACE = [
  ['today', 'target'],
  ['title', 'does'],
] as const;

/**
 * A sentence for each. Null stands for a statement that wasn't there, undefined for words that nobody has said (yet):
 * both are null in return. `customer` is the company's name, or how its side is called.
 */
export function sayBeside(
  wordings: readonly (Words | null | undefined)[],
  reader: Reader,
  customer = 'The customer',
): (string | null)[] {
  const named = namedFields(wordings, reader);
  return wordings.map((words) => {
    if (!words) return null;
    const fields: Fields = words.fields;
    const more = named.map((field) => `${NAMES[field]}: ${sayField(field, fields[field], reader, customer)}`);
    return [sayStatement(words, reader), ...more].join(' · ');
  });
}

/** Two of them, as most changes are told. */
export function sayChange(
  before: Words | null | undefined,
  after: Words | null | undefined,
  reader: Reader,
  customer?: string,
): { before: string | null; after: string | null } {
  const [had = null, now = null] = sayBeside([before, after], reader, customer);
  return { before: had, after: now };
}

function namedFields(wordings: readonly (Words | null | undefined)[], reader: Reader): FieldName[] {
  const said = wordings.filter((words) => words !== null && words !== undefined);
  const all: Fields[] = said.map((words) => words.fields);
  const names = FIELD_NAMES.filter((name) => all.some((fields) => name in fields));
  const differs = (name: string) => all.some((fields) => fields[name] !== all[0]?.[name]);
  const isNew = wordings.includes(null);
  const named = names.filter((name) => {
    if (UNSAID.includes(name)) return differs(name) || (isNew && !isBlank(said, name));
    return differs(name) && isHidden(name, all, differs);
  });
  const isSaidAlike = new Set(said.map((words) => sayStatement(words, reader))).size < 2;
  return named.length === 0 && isSaidAlike ? names.filter(differs) : named;
}

const isBlank = (said: Words[], name: FieldName): boolean =>
  said.every(({ kind, fields }) => {
    const [stands, blank]: Fields[] = [fields, blankWords(kind).fields];
    return stands?.[name] === blank?.[name];
  });

function isHidden(name: string, all: Fields[], differs: (name: string) => boolean): boolean {
  const pair = TOLD_BY_PLACE.find((one) => one.some((field) => field === name));
  if (!pair) return false;
  const isUnsaid = all.some((fields) => fields.measureFirst === true && fields[name] !== '');
  const isMoved = pair.every(differs) && all.some((fields) => pair.some((field) => fields[field] === ''));
  return isUnsaid || isMoved;
}

function sayField(
  name: string,
  value: string | boolean | undefined,
  reader: Reader,
  customer: string,
): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (!value) return 'none';
  if (name === 'promiseKind') return PROMISE_KIND_WORDS[value as PromiseKind];
  if (name === 'side') return sideWords(value as Side, customer);
  return DAYS.includes(name) ? sayDay(value, reader) : value;
}
