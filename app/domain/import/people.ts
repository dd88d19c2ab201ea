/*
 * The people of a deal as a line of a table names them: one to a line, or several in a cell, each with an address. Names
 * and addresses in cells of their own belong together by their order.
 */
import { PLAIN_ISSUE } from '../form/plain-issue';
import { type Slip, slipIn, slipped } from '../form/slip';
import { personIn } from '../form/typed-list';
import { newcomerPerson } from '../onboarding/newcomers';
import { MOST_IN_CELL } from './cells';
import type { DealColumn } from './columns';

export type PersonRead = { name: string; title: string; email: string };
type Wrong = { column: DealColumn; slip: Slip };
export type PeopleRead = { people: PersonRead[]; wrongs: Wrong[] };

/** Of one deal, over all of its lines. */
export const MOST_PEOPLE = 50;

export function peopleIn(cell: (column: DealColumn) => string): PeopleRead {
  const given = [cell('person_first'), cell('person_last')].filter(Boolean).join(' ');
  const columns: DealColumn[] = [
    'people',
    'person_name',
    'person_first',
    'person_last',
    'person_email',
    'person_title',
  ];
  const long = columns.find((column) => cell(column).length > MOST_IN_CELL);
  if (long)
    return { people: [], wrongs: [{ column: long, slip: { code: 'people_many', max: MOST_PEOPLE } }] };
  const mixed = entriesIn(cell('people')).map((entry) => ({
    column: 'people' as const,
    ...personIn(bracketed(entry)),
  }));
  const apart = sideBySide(cell('person_name') || given, cell('person_email'), cell('person_title'));
  if (apart === 'uneven')
    return { people: [], wrongs: [{ column: 'person_email', slip: { code: 'people_uneven' } }] };
  const found: PersonRead[] = [];
  const wrongs: Wrong[] = [];
  for (const { column, ...one } of [...mixed, ...apart]) {
    const wrong = wrongOf(one);
    if (wrong)
      wrongs.push({
        column: column !== 'people' && wrong.isOfAddress ? 'person_email' : column,
        slip: wrong.slip,
      });
    else found.push(newcomerPerson.parse(one));
  }
  return { people: onceEach(found), wrongs: firstInEach(wrongs) };
}

/** A cell is put right in one field, whatever stands in it. */
const firstInEach = (wrongs: readonly Wrong[]): Wrong[] =>
  [...new Map([...wrongs].reverse().map((one) => [one.column, one])).values()].reverse();

/** The first with an address counts. */
export const onceEach = (people: readonly PersonRead[]): PersonRead[] =>
  [...new Map([...people].reverse().map((one) => [one.email, one])).values()].reverse();

function wrongOf(one: PersonRead): { slip: Slip; isOfAddress: boolean } | null {
  const is = (slip: Slip, isOfAddress = false) => ({ slip, isOfAddress });
  if (one.email === '') return is({ code: 'person_without_address', words: one.name.slice(0, 60) });
  if (one.name === '') return is({ code: 'person_without_name', address: one.email.slice(0, 60) });
  const read = newcomerPerson.safeParse(one, PLAIN_ISSUE);
  if (read.success) return null;
  const [issue] = read.error.issues;
  return is(slipIn(issue?.message ?? slipped({ code: 'incomplete' })), issue?.path[0] === 'email');
}

/** One for each person of a cell. Commas stand in names and titles as well, so there each goes on to its address. */
function entriesIn(cell: string): string[] {
  const apart = cell
    .split(/[;\r\n|]+/)
    .flatMap((part) => (countOf('@', part) > 1 ? upToAddresses(part) : [part]));
  return apart.map((entry) => entry.trim()).filter((entry) => entry !== '');
}

function upToAddresses(part: string): string[] {
  const entries: string[] = [];
  let open: string[] = [];
  for (const piece of part.split(',')) {
    open.push(piece);
    if (!piece.includes('@')) continue;
    entries.push(open.join(','));
    open = [];
  }
  return open.length > 0 ? [...entries, open.join(',')] : entries;
}

const countOf = (sign: string, words: string): number => words.split(sign).length - 1;

/** HubSpot writes the address behind a name in round brackets. */
const bracketed = (entry: string): string => entry.replace(/\(\s*([^()\s@]+@[^()\s@]+)\s*\)\s*$/, '<$1>');

const partsOf = (cell: string, separators: RegExp): string[] =>
  cell
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Commas part names only where there are as many as addresses then, for they stand in names as well. */
function asManyAs(count: number, cell: string): string[] {
  const parts = partsOf(cell, /[;\r\n|]+/);
  const byCommas = parts.length === count ? parts : partsOf(cell, /[;,\r\n|]+/);
  return byCommas.length === count ? byCommas : parts;
}

function sideBySide(names: string, emails: string, titles: string) {
  const addresses = partsOf(emails, /[;,\r\n|]+/);
  const many = asManyAs(addresses.length, names);
  const jobs = asManyAs(addresses.length, titles);
  const count = Math.max(many.length, addresses.length);
  if (count > 1 && many.length !== addresses.length) return 'uneven';
  return Array.from({ length: count }, (_, at) => ({
    column: addresses[at] ? ('person_name' as const) : ('person_email' as const),
    name: many[at] ?? '',
    email: addresses[at] ?? '',
    title: jobs.length === count ? (jobs[at] ?? '') : '',
  }));
}
