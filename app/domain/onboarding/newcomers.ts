/*
 * Customers whom nobody hands over, many at once: a table with a line for each person. Lines of one customer and one plan
 * are one onboarding, whose first person is the first contact. Nothing begins while any line is wrong.
 */
import { z } from 'zod';
import type { WhichCustomer } from '../customer/which-customer';
import { PLAIN_ISSUE } from '../form/plain-issue';
import { type Slip, slipIn, slipped } from '../form/slip';
import type { Cells } from '../import/cells';
import { WORD_LIMITS as MOST } from '../statement/word-limits';
import { emailAddress, line, optionalLine, orEmpty, personName } from '../statement/wording-rules';

/** Everybody who is named is written to one day: words without an address would become somebody’s name. */
export const newcomerPerson = z.object({
  name: personName({ max: MOST.name }),
  title: orEmpty(optionalLine({ field: 'title', max: MOST.line })),
  email: emailAddress(),
});

export const newcomerCustomer = line({ field: 'customer', max: MOST.name });
export const newcomerPlan = line({ field: 'what_they_have', max: MOST.line });

/** A path for each of them takes its time, and somebody has to write to all of these people. */
export const MOST_NEWCOMERS = 50;
export const MOST_LINES = 200;

const COLUMNS = ['customer', 'plan', 'name', 'title', 'email'] as const;
export type Column = (typeof COLUMNS)[number];
const MAY_LACK: readonly Column[] = ['title'];

/** What a column is called in tables of others, without what stands between the words; the first is our own. */
const NAMES: Record<Column, readonly string[]> = {
  customer: ['customer', 'company', 'companyname', 'account', 'accountname', 'organisation', 'organization'],
  plan: ['plan', 'whattheyhave', 'deal', 'dealname', 'product', 'subscription'],
  name: ['name', 'person', 'contact', 'contactname', 'fullname', 'firstcontact'],
  title: ['title', 'jobtitle', 'role', 'position'],
  email: ['email', 'mail', 'emailaddress', 'address'],
};

export type NewcomerSlip = { line: number; column: Column | null; slip: Slip };

export type Newcomer = {
  line: number;
  customer: string;
  plan: string;
  people: { name: string; title: string; email: string }[];
  /** Said where the name is known. */
  which?: WhichCustomer | undefined;
};

export type Newcomers =
  | { ok: true; newcomers: Newcomer[] }
  | { ok: false; missing: Column[] }
  | { ok: false; slips: NewcomerSlip[] };

/** The first line names the columns; what it names besides is left out. */
export function newcomersIn([head, ...lines]: readonly Cells[]): Newcomers {
  const places = new Map(COLUMNS.map((column) => [column, placeOf(column, head?.cells ?? [])]));
  const missing = COLUMNS.filter((column) => places.get(column) === -1 && !MAY_LACK.includes(column));
  if (missing.length > 0) return { ok: false, missing };
  const rows = lines.map(({ at, cells }) => ({
    line: at,
    ...(Object.fromEntries(
      COLUMNS.map((column) => [column, cells[places.get(column) ?? -1] ?? '']),
    ) as Record<Column, string>),
  }));
  const slips: NewcomerSlip[] = [];
  const found = new Map<string, Newcomer>();
  for (const row of rows) {
    const read = (column: Column, rule: z.ZodType<string>): string => {
      const parsed = rule.safeParse(row[column], PLAIN_ISSUE);
      if (parsed.success) return parsed.data;
      slips.push({ line: row.line, column, slip: slipOf(parsed.error) });
      return row[column];
    };
    const customer = read('customer', newcomerCustomer);
    const plan = read('plan', newcomerPlan);
    const key = keyOf(customer, plan);
    const before = found.get(key);
    const rules = newcomerPerson.shape;
    const person = {
      name: read('name', rules.name),
      title: read('title', rules.title),
      email: read('email', rules.email),
    };
    if (before?.people.some(({ email }) => email.toLowerCase() === person.email.toLowerCase()))
      slips.push({ line: row.line, column: 'email', slip: { code: 'twice_in_file' } });
    if (before) before.people.push(person);
    else found.set(key, { line: row.line, customer, plan, people: [person] });
  }
  return slips.length > 0 ? { ok: false, slips } : { ok: true, newcomers: [...found.values()] };
}

/** In any letters: what is longer is refused, and would take long to put in order. */
const LONGEST_NAME = 4_000;

/** What makes two lines one onboarding, and the same file the same onboardings. */
export const keyOf = (customer: string, plan: string): string =>
  [customer, plan]
    .map((words) => words.slice(0, LONGEST_NAME).normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim())
    .join(' | ');

/** The field in which is said whether a known name is the same company; one for all lines of that name. */
export const whichOf = (customer: string): string => `which.${keyOf(customer, '')}`;

const placeOf = (column: Column, head: readonly string[]): number =>
  head.findIndex((cell) => NAMES[column].includes(cell.toLowerCase().replace(/[\s_-]+/gu, '')));

const slipOf = (error: z.ZodError): Slip =>
  slipIn(error.issues[0]?.message ?? slipped({ code: 'handoff_unnamed' }));
