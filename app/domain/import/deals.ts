/*
 * Deals in flight, out of a table: what each line says by what its columns are taken for, which lines are one deal, and
 * what is wrong with each. Nothing is asked of the database here; whether a deal is known is seen afterwards.
 */
import type { z } from 'zod';
import { PLAIN_ISSUE } from '../form/plain-issue';
import { type Slip, slipIn, slipped } from '../form/slip';
import { sumIn } from '../handoff/amount';
import { instantAt, type SigningSlip, signingSlip, wallTimeOf } from '../handoff/signing';
import { leadsOthers, type Role } from '../onboarding/access';
import { mayHave, type OwnedPart } from '../onboarding/hand-over';
import { keyOf } from '../onboarding/newcomers';
import { WORD_LIMITS as MOST } from '../statement/word-limits';
import { line, optionalLine, orEmpty } from '../statement/wording-rules';
import type { Cells } from './cells';
import {
  columnsOf,
  currencyIn,
  type DealColumn,
  NEEDED,
  type Source,
  sourceOf,
  type Taken,
  withoutFoot,
} from './columns';
import { type DayOrder, orderOf, readDay } from './days';
import { MOST_PEOPLE, onceEach, type PersonRead, peopleIn } from './people';
import { currencyNamed, type Mark, markOf, readSum, unclearBy } from './sums';

/** So many begin while somebody waits for the page. */
export const MOST_DEALS = 100;

export type Colleague = { id: string; name: string; email: string; role: Role };
export type Here = {
  colleagues: readonly Colleague[];
  me: { id: string; role: Role };
  timeZone: string;
  now: Date;
};

/** What somebody said of a table; what they didn’t say is worked out. */
export type DealChoices = {
  taken?: Taken | undefined;
  order?: DayOrder | undefined;
  /** Null is each sum by itself. */
  mark?: Mark | null | undefined;
  /** Where a line says nothing. */
  currency: string;
  hostId: string;
  signedOn: string;
  /** What becomes of a day of signing that is still to come. */
  toCome: 'asked' | 'today';
  /** What was put right, by line and column: `7.signed_on`. */
  cells: ReadonlyMap<string, string>;
};

export type DealWrong = { line: number; column: DealColumn; typed: string; slip: Slip };

export type DealRead = {
  /** Where it begins; its further lines name more of its people. */
  line: number;
  customer: string;
  deal: string;
  value: string | null;
  currency: string | null;
  crmId: string | null;
  signedAt: Date | null;
  hostId: string;
  repId: string;
  people: PersonRead[];
  wrongs: DealWrong[];
};

export type DealsRead = {
  source: Source;
  head: readonly string[];
  /** Some cells of each column, to know it by. */
  examples: string[][];
  taken: Taken;
  /** Columns that a deal is nothing without, and those that two are taken for. */
  lacks: DealColumn[];
  twice: DealColumn[];
  order: { order: DayOrder; isSure: boolean; example: string | null };
  mark: { mark: Mark | null; example: string | null };
  /** Lines at its end that belong to no deal. */
  foot: number;
  deals: DealRead[];
};

const EXAMPLES = 3;

export function dealsIn(table: readonly Cells[], choices: DealChoices, here: Here): DealsRead {
  const { lines: all, foot } = withoutFoot(table);
  const [top, ...lines] = all;
  const head = top?.cells ?? [];
  const taken = choices.taken?.length === head.length ? choices.taken : columnsOf(head);
  const placeOf = new Map<DealColumn, number>();
  for (const [at, column] of taken.entries()) if (column && !placeOf.has(column)) placeOf.set(column, at);
  const columnAt = (column: DealColumn) => lines.map(({ cells }) => cells[placeOf.get(column) ?? -1] ?? '');
  const found = orderOf(columnAt('signed_on'), usualOrder(here.timeZone));
  const order = choices.order ?? found.order;
  const mark = choices.mark === undefined ? markOf(columnAt('value')) : choices.mark;
  const inHead = currencyIn(head[placeOf.get('value') ?? -1] ?? '');
  const reading: Reading = { here, choices, order, mark, inHead };
  const deals = new Map<string, DealRead>();
  let last: DealRead | undefined;
  for (const { at, cells } of lines) {
    const cell = (column: DealColumn) =>
      choices.cells.get(`${at}.${column}`) ?? cells[placeOf.get(column) ?? -1] ?? '';
    const isMore =
      last && ['customer', 'deal', 'crm_id'].every((column) => cell(column as DealColumn) === '');
    const key = dealKeyOf(cell('crm_id'), cell('customer'), cell('deal'));
    const known = isMore ? last : deals.get(key);
    last = known ? withMore(known, at, cell) : readDeal(at, cell, reading);
    if (!known) deals.set(key === '' ? `line:${at}` : key, last);
  }
  return {
    source: sourceOf(head),
    head,
    examples: head.map((_, at) =>
      [...new Set(lines.map(({ cells }) => cells[at] ?? '').filter(Boolean))].slice(0, EXAMPLES),
    ),
    taken,
    lacks: NEEDED.filter((column) => !placeOf.has(column)),
    twice: [...placeOf.keys()].filter((column) => taken.filter((one) => one === column).length > 1),
    order: {
      order,
      isSure: found.isSure || choices.order !== undefined,
      example: exampleOf(columnAt('signed_on'), /^\d{1,2}[-/.\s]\d/),
    },
    mark: { mark, example: exampleOf(columnAt('value'), /\d[.,]\d{3}\D*$|\d[.,]\d/) },
    foot,
    deals: [...deals.values()],
  };
}

const exampleOf = (cells: readonly string[], shape: RegExp): string | null =>
  cells.find((cell) => cell.length < 40 && shape.test(cell)) ?? null;

/** Where most write the month first; the page shows one and asks. */
const usualOrder = (timeZone: string): DayOrder => (/^(US|America)\//.test(timeZone) ? 'mdy' : 'dmy');

/** What makes lines one deal: its id in the CRM, or the customer and what it is called; '' for neither. */
export function dealKeyOf(crmId: string, customer: string, deal: string): string {
  if (crmId !== '') return `id:${crmId}`;
  return customer === '' && deal === '' ? '' : keyOf(customer, deal);
}

type Reading = {
  here: Here;
  choices: DealChoices;
  order: DayOrder;
  mark: Mark | null;
  inHead: string | null;
};
type Cell = (column: DealColumn) => string;

function readDeal(at: number, cell: Cell, { here, choices, order, mark, inHead }: Reading): DealRead {
  const wrongs: DealWrong[] = [];
  const wrong = (column: DealColumn, slip: Slip) =>
    wrongs.push({ line: at, column, typed: cell(column), slip });
  const read = (column: DealColumn, rule: z.ZodType<string>): string => {
    const parsed = rule.safeParse(cell(column), PLAIN_ISSUE);
    if (parsed.success) return parsed.data;
    wrong(column, slipIn(parsed.error.issues[0]?.message ?? slipped({ code: 'incomplete' })));
    return cell(column).slice(0, MOST.name);
  };
  const customer = read('customer', RULES.customer);
  const deal = read('deal', RULES.deal);
  const crmId = read('crm_id', RULES.crmId) || null;

  const typed = cell('value').trim();
  const sum = NO_SUM.test(typed) ? null : readSum(typed, mark);
  if (sum === null && !NO_SUM.test(typed)) wrong('value', { code: 'value_unlike' });
  // Whoever puts a cell right types it their own way; the cells of the file were written in one.
  const unclear = choices.cells.has(`${at}.value`) ? unclearBy(typed, mark) : null;
  if (unclear) wrong('value', { code: 'value_unclear', ...unclear });
  const said = cell('currency');
  const ofCell = said === '' ? null : currencyNamed(said);
  if (sum && said !== '' && !ofCell) wrong('currency', { code: 'currency_unlike' });
  // Nobody says a sum in a currency that was never meant.
  const named =
    said !== '' && !ofCell
      ? null
      : (ofCell ?? sum?.currency ?? currencyNamed(inHead ?? '') ?? currencyNamed(choices.currency));

  const value = sum && !unclear ? sumIn(named, sum.value) : null;
  if (sum && !unclear && named && value === null) wrong('value', { code: 'value_whole', currency: named });

  const signed = signedIn(cell('signed_on') || choices.signedOn, order, choices.toCome, here);
  if ('slip' in signed) wrong('signed_on', signed.slip);

  const host = ownerIn('host', cell('host'), choices.hostId, here);
  if ('slip' in host) wrong('host', host.slip);
  const rep = ownerIn('rep', cell('rep'), here.me.id, here);
  if ('slip' in rep) wrong('rep', rep.slip);

  const { people, wrongs: ofPeople } = peopleIn(cell);
  for (const { column, slip } of ofPeople) wrong(column, slip);
  if (people.length > MOST_PEOPLE) wrong('people', { code: 'people_many', max: MOST_PEOPLE });
  return {
    line: at,
    customer,
    deal,
    value,
    currency: value === null ? null : named,
    crmId,
    signedAt: 'at' in signed ? signed.at : null,
    hostId: 'id' in host ? host.id : '',
    repId: 'id' in rep ? rep.id : '',
    people: people.slice(0, MOST_PEOPLE),
    wrongs,
  };
}

const RULES = {
  customer: line({ field: 'customer', max: MOST.name }),
  deal: line({ field: 'deal_name', max: MOST.line }),
  crmId: orEmpty(optionalLine({ field: 'crm_id', max: MOST.figure })),
};

/** How programs write that there is none, without blanks around it. */
const NO_SUM = /^(?:[-–—]|n\/?a|null|none)?$/i;

/** A further line of a deal names more people; what it says otherwise of the deal itself is a slip. */
function withMore(deal: DealRead, at: number, cell: Cell): DealRead {
  const { people, wrongs } = peopleIn(cell);
  for (const { column, slip } of wrongs) deal.wrongs.push({ line: at, column, typed: cell(column), slip });
  for (const [column, own] of [
    ['customer', deal.customer],
    ['deal', deal.deal],
  ] as const)
    if (cell(column) !== '' && keyOf(cell(column), '') !== keyOf(own, ''))
      deal.wrongs.push({
        line: at,
        column,
        typed: cell(column),
        slip: { code: 'deal_differs', line: deal.line },
      });
  const all = onceEach([...deal.people, ...people]);
  if (all.length > MOST_PEOPLE && deal.people.length <= MOST_PEOPLE && !deal.wrongs.some(isCrowd))
    deal.wrongs.push({
      line: at,
      column: 'people',
      typed: '',
      slip: { code: 'people_many', max: MOST_PEOPLE },
    });
  deal.people = all.slice(0, MOST_PEOPLE);
  return deal;
}

const isCrowd = ({ slip }: DealWrong): boolean => slip.code === 'people_many';

/** A day without a time is taken at nine on the workspace’s wall, and no later than now. */
function signedIn(
  typed: string,
  order: DayOrder,
  toCome: DealChoices['toCome'],
  { timeZone, now }: Here,
): { at: Date } | { slip: Slip } {
  if (typed.trim() === '') return { slip: { code: 'missing', field: 'signed_on' } };
  const read = readDay(typed, order);
  if (!read) return { slip: { code: 'day_unread', typed: typed.slice(0, 40) } };
  const exact = read.instant ?? (read.time && instantAt({ day: read.day, time: read.time }, timeZone));
  const at = exact || instantAt({ day: read.day, time: NINE }, timeZone);
  if (!at) return { slip: { code: 'day_unread', typed: typed.slice(0, 40) } };
  const isToday = read.day === wallTimeOf(now, timeZone).day;
  if (at > now && (isToday ? !exact : toCome === 'today')) return { at: now };
  const slip: SigningSlip | null = signingSlip(wallTimeOf(at, timeZone), timeZone, now);
  if (!slip) return { at };
  const clock = { time: wallTimeOf(at, timeZone).time, now: wallTimeOf(now, timeZone).time, timeZone };
  return { slip: { code: 'signing', slip, ...clock } };
}

const NINE = '09:00';

/** By address, or by a name that only one of them has. */
function ownerIn(
  part: OwnedPart,
  typed: string,
  otherwise: string,
  { colleagues, me }: Here,
): { id: string } | { slip: Slip } {
  const words = typed.trim().toLowerCase();
  const address = /<([^<>]*)>$/.exec(words)?.[1] ?? words;
  const named = colleagues.filter(({ name }) => name.toLowerCase() === words);
  const one =
    words === ''
      ? colleagues.find(({ id }) => id === otherwise)
      : (colleagues.find(({ email }) => email.toLowerCase() === address) ??
        (named.length === 1 ? named[0] : undefined));
  if (!one && words === '') return { slip: { code: 'missing', field: 'host' } };
  if (!one) return { slip: { code: 'owner_unknown', typed: typed.trim().slice(0, 60) } };
  if (!mayHave(one.role, part)) return { slip: { code: 'owner_unfit', name: one.name, part } };
  if (part === 'rep' && one.id !== me.id && !leadsOthers(me.role))
    return { slip: { code: 'owner_another', name: one.name } };
  return { id: one.id };
}
