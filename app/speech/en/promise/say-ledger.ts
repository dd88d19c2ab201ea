/* The ledger of promises in English: how many were kept, and of each how it stands. */
import { dayOf } from '../../../domain/clock/clock';
import { atStart } from '../../../domain/form/at-start';
import { isBeyondCounting } from '../../../domain/form/counted';
import type { Verdict } from '../../../domain/guide/guide';
import {
  type DueGroup,
  daysOver,
  dueGroup,
  type PromiseState,
  stillHolds,
  type WordsOfThen,
  wordsOfThen,
} from '../../../domain/promise/promise';
import type { LedgerCounts, LedgerFacts, LedgerRow } from '../../../queries/promise/ledger.server';
import type { PromisePageFacts } from '../../../queries/promise/promise.server';
import type { SaidLedger, SaidLedgerGroup, SaidPromise, SaidPromisePage } from '../../promise/said-ledger';
import { countInWords, countOf, countUpTo } from '../say-count';
import { sayShortDay, sayWhen } from '../say-time';
import { PROMISE_KIND_WORDS } from '../tell-statement';

export const STATE_WORDS: Record<PromiseState, string> = {
  open: 'open',
  kept: 'kept',
  changed: 'changed together',
  broken: 'broken',
};

const HEADINGS: Record<DueGroup, string> = {
  late: 'Late',
  this_week: 'Due this week',
  later: 'Later',
  no_day: 'Without a day',
};

type Clock = Pick<LedgerFacts, 'reader' | 'today' | 'timeZone'>;

export function sayLedger(facts: LedgerFacts, state: PromiseState): SaidLedger {
  const { counts, rows, next } = facts;
  return {
    title: titleOf(counts),
    lead: leadOf(counts),
    states: (['open', 'kept', 'changed', 'broken'] as const).map((one) => ({
      state: one,
      count: counts[one],
      label: STATE_WORDS[one],
      line: lineOf(one, counts),
    })),
    groups: state === 'open' ? [...byDue(facts), ...toKeepOf(facts)] : together(rows, facts, counts[state]),
    next,
    isEmpty: counts.open + counts.kept + counts.changed + counts.broken === 0,
  };
}

/** Of those that came to an end, how many were kept. */
function titleOf({ open, kept, changed, broken }: LedgerCounts): string {
  const ended = kept + changed + broken;
  if (ended === 0) return open === 0 ? 'No promises yet.' : `${atStart(promises(open))} to keep.`;
  // What is counted up to a bound is set against nothing.
  if ([kept, changed, broken].some(isBeyondCounting))
    return `${atStart(promises(kept))} ${kept === 1 ? 'was' : 'were'} kept.`;
  return `${keptOf(kept, ended)}.`;
}

/** "Two of four promises were kept", as ledger and Insight say it. */
export function keptOf(kept: number, ended: number): string {
  if (kept === ended)
    return ended === 1 ? 'One promise was kept' : `All ${countOf(ended, 'promise')} so far were kept`;
  const were = kept === 1 ? 'was' : 'were';
  return `${atStart(kept === 0 ? 'none' : countInWords(kept))} of ${countOf(ended, 'promise')} ${were} kept`;
}

const promises = (count: number): string => `${countUpTo(count)} ${count === 1 ? 'promise' : 'promises'}`;

function leadOf({ open, changed, broken, late, changedLate }: LedgerCounts): string {
  const were = (count: number) => (count === 1 ? 'was' : 'were');
  const ended = [
    changed > 0 ? `${countUpTo(changed)} ${were(changed)} changed together with the customer` : '',
    broken > 0 ? `${countUpTo(broken)} ${were(broken)} broken` : '',
  ].filter(Boolean);
  const stillOpen = late > 0 ? `Of ${countUpTo(open)} still open, ${countUpTo(late)} ${isLate(late)}` : '';
  const newDays = changedLate > 0 ? `The new day of ${countUpTo(changedLate)} has passed` : '';
  return [atStart(ended.join(', ')), newDays, stillOpen]
    .filter(Boolean)
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

const isLate = (count: number): string => (count === 1 ? 'is late' : 'are late');

function lineOf(state: PromiseState, counts: LedgerCounts): string {
  const { late, thisWeek, kept, keptLate, changed, changedLate } = counts;
  const parts = {
    open: [
      late > 0 ? `${countUpTo(late)} late` : '',
      thisWeek > 0 ? `${countUpTo(thisWeek)} due this week` : '',
    ],
    kept: [
      keptLate > 0 && !isBeyondCounting(kept) ? `${countInWords(kept - keptLate)} on time` : '',
      keptLate > 0 ? `${countUpTo(keptLate)} late` : '',
    ],
    changed: [
      changedLate > 0 ? `${countUpTo(changedLate)} past the new day` : '',
      changed > changedLate && !isBeyondCounting(changed)
        ? `${countInWords(changed - changedLate)} still to keep`
        : '',
    ],
    broken: [],
  }[state];
  return parts.filter(Boolean).join(', ');
}

function byDue(facts: LedgerFacts): SaidLedgerGroup[] {
  const { counts, rows } = facts;
  const sizes: Record<DueGroup, number> = {
    late: counts.late,
    this_week: counts.thisWeek,
    later: counts.later,
    no_day: counts.noDay,
  };
  return (Object.keys(HEADINGS) as DueGroup[]).flatMap((key) => {
    const own = rows.filter(({ dueOn }) => dueGroup(dueOn, facts) === key);
    if (own.length === 0) return [];
    return [{ key, title: HEADINGS[key], count: sizes[key], rows: own.map((row) => sayRow(row, facts)) }];
  });
}

/** Past their new day they stand with those that were changed, marked so. */
function toKeepOf({ toKeep, counts, ...clock }: LedgerFacts): SaidLedgerGroup[] {
  if (toKeep.length === 0) return [];
  const count = isBeyondCounting(counts.changed) ? counts.changed : counts.changed - counts.changedLate;
  const title = 'Changed together, to keep as changed';
  return [{ key: 'changed', title, count, rows: toKeep.map((row) => sayRow(row, clock)) }];
}

const together = (rows: LedgerRow[], clock: Clock, count: number): SaidLedgerGroup[] =>
  rows.length === 0
    ? []
    : [{ key: 'all', title: 'Latest first', count, rows: rows.map((row) => sayRow(row, clock)) }];

function sayRow(row: LedgerRow, clock: Clock): SaidPromise {
  const { id, onboardingId, customer, text, kind, by, host, isByContact, isClosed, said } = row;
  return {
    id,
    onboardingId,
    customer,
    text,
    about: [
      PROMISE_KIND_WORDS[kind],
      isByContact ? `added by ${by}` : `promised by ${by}`,
      host === by ? '' : `looked after by ${host}`,
      isClosed ? 'closed' : '',
    ]
      .filter(Boolean)
      .join(' · '),
    verdict: sayVerdict(row),
    stands: standsOf(row, clock),
    due: row.dueOn ? `due ${sayShortDay(row.dueOn, clock.reader)}` : 'no day was named',
    said: said && { ...said, readThen: sayThen(said.readThen, (day) => sayShortDay(day, clock.reader)) },
  };
}

/** How it read when something was said of it; empty where it reads the same now. */
const sayThen = (then: WordsOfThen | null, sayDay = (day: string) => day): string =>
  then ? `${then.text}${then.dueOn ? `, due ${sayDay(then.dueOn)}` : ''}` : '';

const VERDICTS: Record<Verdict, SaidPromise['verdict']> = {
  deliverable: { tone: 'ok', words: 'We can' },
  with_changes: { tone: 'wait', words: 'With changes' },
  not_deliverable: { tone: 'stop', words: 'We can’t' },
};

const sayVerdict = ({ verdict, isAdded }: LedgerRow): SaidPromise['verdict'] =>
  verdict ? VERDICTS[verdict] : { tone: null, words: isAdded ? 'Added in the guide' : 'Not judged yet' };

function standsOf({ state, dueOn, since }: LedgerRow, clock: Clock): SaidPromise['stands'] {
  const over = daysOver(dueOn, clock.today);
  if (state === 'open' || !since)
    return over > 0
      ? { tone: 'stop', words: `${countOf(over, 'day')} late` }
      : { tone: null, words: dueOn ? untilDue(dueOn, clock) : 'open' };
  const when = sayWhen(since, clock.reader);
  if (state === 'kept') {
    const late = daysOver(dueOn, dayOf(since, clock.timeZone));
    return { tone: 'ok', words: `kept ${late > 0 ? `${countOf(late, 'day')} late, ` : ''}${when}` };
  }
  if (state === 'broken') return { tone: 'stop', words: `broken, ${when}` };
  return over > 0
    ? { tone: 'stop', words: `changed together, new day ${countOf(over, 'day')} ago` }
    : {
        tone: 'wait',
        words: dueOn ? `changed together, to keep ${untilDue(dueOn, clock)}` : `changed together, ${when}`,
      };
}

/** "today", "tomorrow", "in 5 days", "in three weeks". */
function untilDue(dueOn: string, { today }: Clock): string {
  const days = daysOver(today, dueOn);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days < 21 ? `in ${countOf(days, 'day')}` : `in ${countOf(Math.floor(days / 7), 'week')}`;
}

/** As a file says it: whole days, and the words of the screen. */
export const FILE_HEAD = [
  'Customer',
  'Promise',
  'Kind',
  'Promised by',
  'Looked after by',
  'Our answer',
  'Due',
  'State',
  'Since',
  'What was said',
  'Said by',
  'Onboarding closed',
  'It read then',
] as const;

export const fileLine = (row: LedgerRow, timeZone: string): string[] => [
  row.customer,
  row.text,
  PROMISE_KIND_WORDS[row.kind],
  row.by,
  row.host,
  sayVerdict(row).words,
  row.dueOn ?? '',
  STATE_WORDS[row.state],
  row.since ? dayOf(row.since, timeZone) : '',
  row.said?.words ?? '',
  row.said?.by ?? '',
  row.isClosed ? 'yes' : 'no',
  sayThen(row.said?.readThen ?? null),
];

export function sayPromise(facts: PromisePageFacts): SaidPromisePage {
  const { detail, state, verdictNote, history, mayNote, mayWriteGuide, wordingId, fields } = facts;
  const last = history.at(-1);
  const outcome = last?.outcome ?? null;
  return {
    ...sayRow(facts, facts),
    detail,
    state,
    verdictNote,
    wordingId,
    seen: last?.number ?? 0,
    outcome: last && outcome && stillHolds({ outcome, of: last.of }, fields) ? outcome : null,
    history: history.toReversed().map((one) => sayOutcome(one, facts)),
    whyNot: whyNot(facts),
    mayNote,
    mayWriteGuide,
  };
}

function sayOutcome(
  { number, outcome, words, of, by, at }: PromisePageFacts['history'][number],
  { fields, reader }: PromisePageFacts,
): SaidPromisePage['history'][number] {
  const then = outcome ? wordsOfThen(of, fields) : null;
  const came = outcome ? STATE_WORDS[outcome] : 'taken back';
  return {
    number,
    said: `${by.name}: ${came}${then ? ', as it read then' : ''}`,
    words,
    readThen: sayThen(then, (day) => sayShortDay(day, reader)),
    when: sayWhen(at, reader),
  };
}

function whyNot({ isAccepted, mayNote, host }: PromisePageFacts): string {
  if (mayNote) return '';
  return isAccepted
    ? `${host} says what came of it, or somebody who leads.`
    : 'What came of it can be said once the handoff is accepted.';
}
