/*
 * The ledger of promises: everything that was promised, over all onboardings, with how it stands. Whoever sells sees
 * what stands in their own deals; whoever looks after customers, and leads, see all of it. What it is ordered by is stored
 * with each promise, as for paths (decision 37); late is a condition of the query.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { databaseNow, db, type Handle } from '#db/client.server';
import { countUpToMost } from '#db/form/up-to-most.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import type { Member } from '../../auth/member/member.server';
import { dayOf } from '../../domain/clock/clock';
import type { Verdict } from '../../domain/guide/guide';
import {
  endOfWeek,
  PROMISE_STATES,
  type PromiseState,
  type WordsOfThen,
  wordsOfThen,
} from '../../domain/promise/promise';
import type { PromiseFields, PromiseKind } from '../../domain/statement/statement';
import type { Reader } from '../../speech/en/say-time';
import {
  goesByDue,
  type LedgerPlace,
  ledgerPlaceIn,
  ledgerPlaceOf,
  NO_DAY,
  placeBefore,
  sayLedgerPlace,
} from './ledger-place';

export type LedgerAsked = {
  /** Whoever promised it. */
  byId: string | null;
  hostId: string | null;
  /** `none` where nobody has judged it yet. */
  verdict: Verdict | 'none' | null;
  kind: PromiseKind | null;
};

export type LedgerRow = {
  id: string;
  onboardingId: string;
  customer: string;
  isClosed: boolean;
  text: string;
  kind: PromiseKind;
  dueOn: string | null;
  verdict: Verdict | null;
  /** Customer success or a contact added it: there is nothing to judge. */
  isAdded: boolean;
  state: PromiseState;
  since: Date | null;
  /** Whoever promised it: one of ours, or the contact who added it. */
  by: string;
  isByContact: boolean;
  host: string;
  /** What was said of it last, where that stands; null where nothing was, or both sides agreed on other words. */
  said: { words: string; by: string; readThen: WordsOfThen | null } | null;
};

/** Each up to the most that anybody counts. */
export type LedgerCounts = Record<PromiseState, number> & {
  /** Of those that are open. */
  late: number;
  thisWeek: number;
  later: number;
  noDay: number;
  /** Of those that were kept. */
  keptLate: number;
  /** Of those that were changed together, and whose new day has passed. */
  changedLate: number;
};

export type LedgerFacts = {
  rows: LedgerRow[];
  /** With what is open: those that were changed together and whose new day is still to come, the nearest first. */
  toKeep: LedgerRow[];
  next: string | null;
  counts: LedgerCounts;
  reader: Reader;
  today: string;
  weekEnd: string;
  timeZone: string;
};

const PAGE = 40;

const DUE = sql<string>`coalesce(p.due_on, ${sql.lit(NO_DAY)}::date)`;

export async function loadLedger(
  member: Member,
  asked: LedgerAsked & { state: PromiseState; after: string | null },
  handle: Handle = db(),
): Promise<LedgerFacts> {
  const now = await databaseNow(handle);
  const { timeZone } = await calendarOf(handle, member.workspaceId);
  const today = dayOf(now, timeZone);
  const weekEnd = endOfWeek(today);
  const { state } = asked;
  const after = ledgerPlaceIn(state, asked.after);
  const rows = await pageOfLedger({ handle, member }, asked, { state, after }, PAGE);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return {
    rows: rows.slice(0, PAGE).map(toRow),
    toKeep: state === 'open' && !after ? await changedToKeep({ handle, member }, asked, today) : [],
    next: last ? sayLedgerPlace(ledgerPlaceOf(state, last)) : null,
    counts: await countsOf({ handle, member }, asked, { today, weekEnd, timeZone }),
    reader: { now, timeZone: member.timeZone },
    today,
    weekEnd,
    timeZone,
  };
}

/** What both sides changed is in force as it was changed: it is followed beside what is open. */
async function changedToKeep(by: By, asked: LedgerAsked, today: string): Promise<LedgerRow[]> {
  return (await pageOfLedger(by, asked, { state: 'changed', after: placeBefore(today) }, PAGE)).map(toRow);
}

/** All that is asked for, in pages, of one state or of all: what is open first, and within each in the order of its page. */
export async function* everyPromise(
  member: Member,
  asked: LedgerAsked & { state: PromiseState | null },
): AsyncGenerator<LedgerRow[]> {
  for (const state of asked.state ? [asked.state] : PROMISE_STATES)
    for (let after: LedgerPlace | null = null; ; ) {
      const rows = await pageOfLedger({ handle: db(), member }, asked, { state, after }, FILE_PAGE);
      if (rows.length > 0) yield rows.slice(0, FILE_PAGE).map(toRow);
      const last = rows.length > FILE_PAGE ? rows[FILE_PAGE - 1] : undefined;
      if (!last) break;
      after = ledgerPlaceOf(state, last);
    }
}

const FILE_PAGE = 500;

/** Who reads it, and by what. */
type By = { handle: Handle; member: Member };
type Found = Awaited<ReturnType<typeof pageOfLedger>>[number];

/** One more than asked for, to know whether there are more: found by their ids alone, and those are read. */
async function pageOfLedger(
  by: By,
  asked: LedgerAsked,
  { state, after }: { state: PromiseState; after: LedgerPlace | null },
  limit: number,
) {
  const [place, order] = goesByDue(state) ? ([DUE, 'asc'] as const) : ([sql`p.since`, 'desc'] as const);
  const seen = goesByDue(state) ? sql`${after?.at}::date` : sql`${after?.at}::timestamptz`;
  const found = await by.handle
    .selectFrom('promises as p')
    .select('p.statement_id as id')
    .where('p.workspace_id', '=', by.member.workspaceId)
    .where(narrowed(by.member, asked))
    .where('p.state', '=', state)
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(${place}, p.statement_id) ${order === 'asc' ? sql`>` : sql`<`} (${seen}, ${after?.id}::uuid)`,
      ),
    )
    .orderBy(place, order)
    .orderBy('p.statement_id', order)
    .limit(limit + 1)
    .execute();
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const told = await toldOf(by, EVERYTHING).where('p.statement_id', 'in', ids).execute();
  const rows = new Map(told.map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** One of the reader's ledger, with all its words. */
export async function rowOfLedger(member: Member, onboardingId: string, id: string) {
  const found = await toldOf({ handle: db(), member }, EVERYTHING)
    .where('p.onboarding_id', '=', onboardingId)
    .where('p.statement_id', '=', id)
    .executeTakeFirst();
  return found
    ? { row: toRow(found), fields: found.fields as PromiseFields, wordingId: found.wording_id }
    : null;
}

const EVERYTHING: LedgerAsked = { byId: null, hostId: null, verdict: null, kind: null };

const toldOf = (by: By, asked: LedgerAsked) =>
  promisesFor(by, asked)
    .innerJoin('customers as c', 'c.id', 'o.customer_id')
    .innerJoin('members as host', 'host.id', 'o.host_member_id')
    .innerJoin('wordings as w', 'w.id', 'p.wording_id')
    .innerJoin('statements as s', 's.id', 'p.statement_id')
    .leftJoin('members as m', 'm.id', 'p.member_id')
    .leftJoin('contacts as who', 'who.id', 's.author_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('promise_outcomes as x')
          .innerJoin('members as y', 'y.id', 'x.member_id')
          .innerJoin('wordings as z', 'z.id', 'x.wording_id')
          .select(['x.outcome', 'x.words', 'y.name as said_by', 'z.fields as of'])
          .whereRef('x.statement_id', '=', 'p.statement_id')
          .orderBy('x.number', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['p.statement_id as id', 'p.onboarding_id', 'c.name as customer', 'o.closed_at', 'w.fields'])
    .select(['p.wording_id', 'p.kind', 'p.due_on', 'p.verdict', 'p.state', 'p.since', 'host.name as host'])
    .select([
      's.origin',
      'm.name as member',
      'who.name as contact',
      'last.outcome',
      'last.words',
      'last.said_by',
      'last.of',
    ]);

const toRow = (row: Found): LedgerRow => ({
  id: row.id,
  onboardingId: row.onboarding_id,
  customer: row.customer,
  isClosed: row.closed_at !== null,
  text: (row.fields as PromiseFields).text,
  kind: row.kind,
  dueOn: row.due_on,
  verdict: row.verdict,
  isAdded: row.origin !== 'sales',
  state: row.state,
  since: row.since,
  by: row.member ?? row.contact ?? '',
  isByContact: row.member === null,
  host: row.host,
  said: saidOf(row),
});

/** What was kept as it read then says nothing of other words. */
function saidOf({ outcome, state, words, said_by: by, of, fields }: Found): LedgerRow['said'] {
  if (!outcome || outcome !== state || !words || !by) return null;
  return { words, by, readThen: wordsOfThen(of as PromiseFields, fields as PromiseFields) };
}

const promisesFor = ({ handle, member }: By, asked: LedgerAsked) =>
  handle
    .selectFrom('promises as p')
    .innerJoin('onboardings as o', 'o.id', 'p.onboarding_id')
    .where('p.workspace_id', '=', member.workspaceId)
    .where('o.workspace_id', '=', member.workspaceId)
    .where(narrowed(member, asked));

/** Only what sales promised waits to be judged. */
const UNJUDGED = sql`p.verdict is null and exists (
  select from statements s where s.id = p.statement_id and s.origin = 'sales')`;

function narrowed(member: Member, { byId, hostId, verdict, kind }: LedgerAsked): RawBuilder<SqlBool> {
  const conditions = [
    ...(member.role === 'sales' ? [sql`p.rep_member_id = ${member.id}::uuid`] : []),
    ...(byId ? [sql`p.member_id = ${byId}::uuid`] : []),
    ...(hostId ? [sql`p.host_member_id = ${hostId}::uuid`] : []),
    ...(verdict === 'none' ? [UNJUDGED] : []),
    ...(verdict && verdict !== 'none' ? [sql`p.verdict = ${verdict}`] : []),
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    sql`true`,
  ];
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

/** Each of its own, along an index, and no further than anybody counts. */
async function countsOf(
  { handle, member }: By,
  asked: LedgerAsked,
  { today, weekEnd, timeZone }: { today: string; weekEnd: string; timeZone: string },
): Promise<LedgerCounts> {
  const own = narrowed(member, asked);
  const rowsOf = (which: RawBuilder<unknown>) => sql`select from promises p
    where p.workspace_id = ${member.workspaceId}::uuid and ${which} and ${own}`;
  // In the order of the index: without one the table itself is looked through for as many.
  const counted = (which: RawBuilder<unknown>) => countUpToMost(sql`${rowsOf(which)} order by ${DUE}`);
  const { rows } = await sql<LedgerCounts>`select
    ${counted(sql`p.state = 'open'`)} as open,
    ${counted(sql`p.state = 'kept'`)} as kept,
    ${counted(sql`p.state = 'changed'`)} as changed,
    ${counted(sql`p.state = 'broken'`)} as broken,
    ${counted(sql`p.state = 'open' and ${DUE} < ${today}::date`)} as late,
    ${counted(sql`p.state = 'open' and ${DUE} between ${today}::date and ${weekEnd}::date`)} as "thisWeek",
    ${counted(sql`p.state = 'open' and ${DUE} > ${weekEnd}::date and p.due_on is not null`)} as later,
    ${counted(sql`p.state = 'open' and ${DUE} = ${sql.lit(NO_DAY)}::date and p.due_on is null`)} as "noDay",
    ${countUpToMost(
      rowsOf(sql`p.state = 'kept' and p.due_on < ((p.since at time zone 'UTC') + interval '14 hours')::date
      and p.due_on < (p.since at time zone ${timeZone})::date`),
    )} as "keptLate",
    ${counted(sql`p.state = 'changed' and ${DUE} < ${today}::date`)} as "changedLate"`.execute(handle);
  return Object.fromEntries(
    Object.entries(rows[0] ?? {}).map(([name, count]) => [name, Number(count)]),
  ) as LedgerCounts;
}

/** The zone whose days are those of the workspace. */
export const zoneOfLedger = async (member: Member): Promise<string> =>
  (await calendarOf(db(), member.workspaceId)).timeZone;
