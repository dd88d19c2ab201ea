/* Deals of a table in English: how each was read, what will happen with it, and what is wrong. */

import { LEFT_OUT } from '../../../domain/customer/which-customer';
import { atStart } from '../../../domain/form/at-start';
import { sayAmount } from '../../../domain/handoff/amount';
import { wallTimeOf } from '../../../domain/handoff/signing';
import type { Table } from '../../../domain/import/cells';
import type { DealColumn, Source } from '../../../domain/import/columns';
import { readDay } from '../../../domain/import/days';
import type {
  Colleague,
  DealChoices,
  DealRead,
  DealsRead,
  DealWrong,
  Here,
} from '../../../domain/import/deals';
import { accentsIn } from '../../../domain/import/encoding';
import { readSum } from '../../../domain/import/sums';
import { mayHave } from '../../../domain/onboarding/hand-over';
import { whichOf } from '../../../domain/onboarding/newcomers';
import type { DealStanding } from '../../../queries/import/deal-standings.server';
import type { SaidDeal, SaidTable, SaidWrong } from '../../import/said-deals';
import { sayCustomer } from '../customer/say-customer';
import { saySlip } from '../form/say-slip';
import { countOf } from '../say-count';
import { type Reader, sayDay } from '../say-time';

export const COLUMN_WORDS: Record<DealColumn, string> = {
  customer: 'Customer',
  deal: 'Deal',
  signed_on: 'Signed on',
  value: 'Value',
  currency: 'Currency',
  crm_id: 'CRM id',
  host: 'Who looks after them',
  rep: 'Who sold to them',
  people: 'Their people, several in a cell',
  person_name: 'A person: name',
  person_first: 'A person: first name',
  person_last: 'A person: last name',
  person_email: 'A person: address',
  person_title: 'A person: title',
};

const SOURCE_WORDS: Record<Source, string> = {
  hubspot: 'It looks like HubSpot’s export of deals.',
  salesforce: 'It looks like an export of Salesforce’s opportunities.',
  other: '',
};

type Seen = {
  table: Extract<Table, { ok: true }>;
  read: DealsRead;
  standings: readonly DealStanding[];
  choices: DealChoices;
  answers: ReadonlyMap<string, string>;
  here: Here;
  reader: Reader;
};

export function sayDeals(seen: Seen): Omit<SaidTable, 'fileName' | 'kept'> {
  const { table, read, choices, here } = seen;
  const wrongColumns = [
    ...read.lacks.map((column) => `Say which column holds: ${COLUMN_WORDS[column]}`),
    ...read.twice.map((column) => `Two columns are taken for: ${COLUMN_WORDS[column]}. Leave one out`),
  ];
  const deals =
    wrongColumns.length > 0
      ? []
      : withFields(read.deals.map((deal, at) => sayDeal(deal, seen.standings[at], seen)));
  const wrong = new Set(
    deals.flatMap(({ wrongs }) => wrongs.filter(({ isOpen }) => isOpen).map(({ name }) => name)),
  );
  const counts = {
    ready: deals.filter(({ stands }) => stands.tone === 'ok').length,
    asked: deals.filter(({ stands }) => stands.tone === 'wait').length,
    wrong: deals.filter(({ stands }) => stands.tone === 'stop').length,
    same: deals.filter(({ stands }) => stands.tone === null).length,
  };
  return {
    title: titleOf(deals.length, counts),
    source: [
      SOURCE_WORDS[read.source],
      read.foot > 0
        ? `${atStart(countOf(read.foot, 'line'))} at its end ${read.foot === 1 ? 'is' : 'are'} no deal.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
    encoding: table.encoding,
    accents: accentsIn(table.text),
    separator: table.separator,
    order: read.order.order,
    isOrderSure: read.order.isSure,
    dayRead: sayDayRead(read),
    mark: read.mark.mark,
    sumRead: saySumRead(read),
    columns: read.head.map((heading, at) => ({
      heading: cut(heading),
      examples: (read.examples[at] ?? []).map(cut).join(' · '),
      taken: read.taken[at] ?? null,
    })),
    leftOut: leftOutOf(read),
    wrongColumns,
    otherwise: {
      currency: choices.currency,
      hostId: choices.hostId,
      signedOn: choices.signedOn,
      toCome: choices.toCome,
    },
    hosts: here.colleagues
      .filter(({ role }) => mayHave(role, 'host'))
      .map(({ id, name }) => ({ value: id, label: name })),
    deals,
    counts,
    withoutHost:
      deals.length === 0
        ? 0
        : read.deals.filter(({ wrongs }, at) => !isSettled(seen.standings[at]) && wrongs.some(isWithoutHost))
            .length,
    cells: [...choices.cells]
      .map(([at, value]) => ({ name: `cell.${at}`, value }))
      .filter(({ name }) => !wrong.has(name)),
  };
}

/** Of one page: in fields, and in characters of what they hold. */
const MOST_FIELDS = 40;
const MOST_IN_FIELDS = 40_000;

/** Somebody puts right what stands first and looks again: a field for each cell of a long table would be a page without end. */
function withFields(deals: SaidDeal[]): SaidDeal[] {
  let [fields, held] = [0, 0];
  return deals.map((deal) => ({
    ...deal,
    wrongs: deal.wrongs.map((one) => {
      const size =
        one.typed.length + (one.options ?? []).reduce((sum, { label }) => sum + label.length + 60, 0);
      const isOpen = fields < MOST_FIELDS && held + size <= MOST_IN_FIELDS;
      if (isOpen) [fields, held] = [fields + 1, held + size];
      return isOpen ? one : { ...one, typed: '', options: null, isOpen };
    }),
  }));
}

function leftOutOf(read: DealsRead): SaidTable['leftOut'] {
  const columns = read.head
    .map((heading, at) => ({ heading, examples: read.examples[at] ?? [], isTaken: Boolean(read.taken[at]) }))
    .filter(({ isTaken, examples }) => !isTaken && examples.length > 0);
  return {
    headings: columns.map(({ heading }) => cut(heading)).filter(Boolean),
    hasAddresses: columns.some(({ examples }) => examples.some((example) => example.includes('@'))),
  };
}

function titleOf(all: number, { ready, asked, wrong }: SaidTable['counts']): string {
  const parts = [
    `${ready} ready`,
    asked > 0 ? countOf(asked, 'question') : '',
    wrong > 0 ? `${wrong} to put right` : '',
  ].filter(Boolean);
  return `${atStart(countOf(all, 'deal'))}: ${parts.join(', ')}`;
}

const LONGEST = 60;
const cut = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);

const onDay = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

function sayDayRead({ order: { order, example } }: DealsRead): string | null {
  const read = example === null ? null : readDay(example, order);
  return read && `“${example}” is read as ${onDay(read.day)}`;
}

function saySumRead({ mark: { mark, example } }: DealsRead): string | null {
  const read = example === null ? null : readSum(example, mark);
  return read && `“${example}” is read as ${sayAmount(read.value, read.currency)}`;
}

function sayDeal(deal: DealRead, standing: DealStanding | undefined, seen: Seen): SaidDeal {
  const { here, answers, reader } = seen;
  const which = whichOf(deal.customer);
  const answer = answers.get(which) ?? '';
  return {
    line: deal.line,
    customer: deal.customer || '(no customer)',
    deal: deal.deal || '(no deal)',
    about: aboutOf(deal, here, reader),
    stands: standsOf(deal, standing, answer),
    wrongs: isSettled(standing)
      ? []
      : deal.wrongs.filter((one) => !isWithoutHost(one)).map((one) => sayWrong(one, here)),
    known: standing?.is === 'asked' ? standing.known.map((one) => sayCustomer(one, reader)) : [],
    which: { name: which, answer },
    href: standing && !['new', 'asked'].includes(standing.is) ? `/onboardings/${standing.id}` : null,
  };
}

function aboutOf(deal: DealRead, { colleagues, timeZone }: Here, reader: Reader): string {
  const nameOf = (id: string) => colleagues.find((one) => one.id === id)?.name;
  const [rep, host] = [nameOf(deal.repId), nameOf(deal.hostId)];
  return [
    deal.value === null ? '' : sayAmount(deal.value, deal.currency),
    deal.signedAt ? `signed ${sayDay(wallTimeOf(deal.signedAt, timeZone).day, reader)}` : '',
    rep && host ? `${rep} to ${host}` : '',
    deal.people.map(({ name }) => name).join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}

function standsOf(deal: DealRead, standing: DealStanding | undefined, answer: string): SaidDeal['stands'] {
  const { wrongs } = deal;
  if (standing?.is === 'closed') return { tone: null, words: 'Closed here: stays as it is' };
  if (standing?.is === 'of_another') return { tone: null, words: 'A colleague’s: stays as it is' };
  if (standing?.is === 'with_another')
    return { tone: null, words: 'This deal is with another customer here: stays as it is' };
  const atLine = wrongs.filter((one) => !isWithoutHost(one)).length;
  if (!isSettled(standing) && atLine > 0)
    return { tone: 'stop', words: `${atStart(countOf(atLine, 'thing'))} to put right` };
  if (!isSettled(standing) && wrongs.length > 0)
    return { tone: 'stop', words: 'Nobody looks after them yet' };
  if (standing?.is === 'asked' && answer === '') return { tone: 'wait', words: 'Is this the same customer?' };
  if (standing?.is === 'asked' && answer === LEFT_OUT) return { tone: null, words: 'Left out' };
  if (standing?.is === 'there') {
    const { deal: isDeal, people } = standing.follows;
    const follows = [isDeal ? 'the deal' : '', people > 0 ? countOf(people, 'person', 'people') : ''].filter(
      Boolean,
    );
    return follows.length === 0
      ? { tone: null, words: 'Here already: stays as it is' }
      : { tone: 'ok', words: `Here already: ${follows.join(' and ')} will follow` };
  }
  return {
    tone: 'ok',
    words:
      standing?.is === 'asked' || (standing?.is === 'new' && standing.which)
        ? 'New, of a customer you have'
        : 'New',
  };
}

/** It stays as it is, whatever its line says. */
const isSettled = (standing: DealStanding | undefined): boolean =>
  standing?.is === 'closed' ||
  standing?.is === 'of_another' ||
  standing?.is === 'with_another' ||
  (standing?.is === 'there' && !standing.follows.deal && standing.follows.people === 0);

/** Said once for all lines that don’t say it, above them. */
const isWithoutHost = ({ column, typed, slip }: DealWrong): boolean =>
  column === 'host' && typed === '' && slip.code === 'missing';

function sayWrong({ line, column, typed, slip }: DealWrong, { colleagues }: Here): SaidWrong {
  return {
    name: `cell.${line}.${column}`,
    label: `Line ${line}, ${COLUMN_WORDS[column].toLowerCase().replace(/^crm/, 'CRM')}`,
    message: saySlip(slip),
    typed,
    options: column === 'host' || column === 'rep' ? optionsFor(column, colleagues) : null,
    isOpen: true,
  };
}

const optionsFor = (part: 'host' | 'rep', colleagues: readonly Colleague[]) => [
  { value: '', label: part === 'rep' ? 'I did' : 'As said above' },
  ...colleagues
    .filter(({ role }) => mayHave(role, part))
    .map(({ name, email }) => ({ value: email, label: name })),
];
