/*
 * Clocks speak up before, at and after a limit. A day before the promised introduction is due, or at half of a limit of less than two, whoever's turn it is
 * hears of it; when it is late, both owners do; a working day later the leads. The first own contact of customer success
 * is said on the morning of the day it is due, and once more when it is late; a working day later the leads hear of it.
 * A point that stays open until a day is said to customer success on the morning of that day, and to the leads, too, once
 * the day is over; in the same way the answer that a customer's page promised is said before it is due.
 * When the answer that a customer's page promised is late, to a correction or a question, its owners and the
 * leads hear at once. Whose own night or day
 * off lies between a warning and its limit hears of it in the last good hour before. A limit that moves is another one:
 * news of it is news of its own.
 */

import type { NoticeKind } from '../mail/notice';
import { lastGoodHour, nextGoodHour } from '../mail/quiet-hours';
import type { Turn } from '../onboarding/onboarding';
import {
  afterWorkingHours,
  type Calendar,
  dayNumberOf,
  endOfWorkingDayAfter,
  officeHoursOn,
  officeOpeningOn,
} from './clock';

/** Working hours before the introduction is due; of a short limit half, as there is nothing to warn of while all is left. */
const warnHours = (introductionHours: number): number => Math.min(24, introductionHours / 2);
/** Working hours after a limit of ours. */
const ESCALATE_HOURS = 24;

export type ClockFacts = {
  turn: Turn;
  signedAt: Date;
  /** It was under way elsewhere until then; null where it began here. */
  heardFrom: Date | null;
  introductionHours: number;
  introducedAt: Date | null;
  firstContactAt: Date | null;
  /** Corrections that nobody has answered: by when an answer is promised, and whether sales is asked about them. */
  openCorrections: { answerBy: Date; isWithRep: boolean }[];
  /** The ISO days until which points stay open, each once. */
  openDays: string[];
  /** By when an answer is promised in each place where somebody asked and nobody has answered. */
  openQuestions: Date[];
  /** Where each of the two owners is. */
  timeZones: { rep: string; host: string };
};

export type ClockNews = {
  kind: Extract<
    NoticeKind,
    | 'clock_warning'
    | 'clock_overdue'
    | 'clock_overdue_lead'
    | 'first_contact_due'
    | 'first_contact_late_lead'
    | 'answer_due'
    | 'answer_late'
    | 'open_point_due'
    | 'open_point_late'
    | 'question_late'
  >;
  at: Date;
  /** Follows the limit, so that news of another one is told as well. */
  generation: number;
  to: ('rep' | 'host' | 'leads')[];
};

/** The first and the second news of one limit: that it comes, and that it has passed. */
type Time = 'first' | 'second';
const MINUTE = 60_000;

/** The generation of the first news of a limit is odd, of the second even. */
const generationOf = (limit: Date, time: Time = 'first'): number =>
  2 * Math.floor(limit.getTime() / MINUTE) - (time === 'first' ? 1 : 0);

export const timeOf = (generation: number): Time => (generation % 2 === 1 ? 'first' : 'second');

/** The day by whose number news of a promise goes: in UTC, since the workspace may move to another time zone. */
export const dayOfPromise = (answerBy: Date): number => dayNumberOf(answerBy, 'UTC');

/** What news is of, all of it: a limit, which its generation follows, or a day, whose number its generation is. */
const NEWS_OF = {
  clock_warning: 'limit',
  clock_overdue: 'limit',
  clock_overdue_lead: 'limit',
  first_contact_due: 'limit',
  first_contact_late_lead: 'limit',
  answer_due: 'day',
  answer_late: 'day',
  open_point_due: 'day',
  open_point_late: 'day',
  question_late: 'day',
} satisfies Record<ClockNews['kind'], 'limit' | 'day'>;

export const CLOCK_NEWS = Object.keys(NEWS_OF) as ClockNews['kind'][];

/** Whether news was told already: of this limit, or, of another one, since this one passed. */
export function isTold(
  news: ClockNews,
  told: readonly { kind: string; generation: number; at: Date }[],
): boolean {
  return told.some(({ kind, generation, at }) => {
    if (kind !== news.kind) return false;
    if (generation === news.generation) return true;
    const isOfLimit = NEWS_OF[news.kind] === 'limit';
    return isOfLimit && timeOf(generation) === timeOf(news.generation) && at >= news.at;
  });
}

type OfIntroduction = Pick<ClockFacts, 'signedAt' | 'introductionHours' | 'turn' | 'timeZones'>;
type OfContact = Pick<ClockFacts, 'timeZones'>;

/**
 * Everything the clocks of an onboarding will say, as it stands, in the order of time. What passed before it came here is
 * no news to anybody.
 */
export function clockNews(facts: ClockFacts, calendar: Calendar): ClockNews[] {
  const { introducedAt, heardFrom } = facts;
  if (!introducedAt)
    return introductionNews(facts, calendar).filter(({ at }) => !heardFrom || at > heardFrom);
  const first = facts.firstContactAt ? [] : contactNews(introducedAt, facts, calendar);
  return [
    ...first,
    ...answerNews(facts, calendar),
    ...questionNews(facts),
    ...openPointNews(facts, calendar),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
}

/**
 * That morning, and once it is late, for each day on which an answer is due, by the first time of the day where there are
 * several: a promise holds however far all else is.
 */
function answerNews({ openCorrections, timeZones }: ClockFacts, calendar: Calendar): ClockNews[] {
  const byDay = new Map<number, { dueAt: Date; owners: ClockNews['to'] }>();
  for (const { answerBy, isWithRep } of openCorrections) {
    const day = dayOfPromise(answerBy);
    const before = byDay.get(day);
    const isAlsoRep = isWithRep || (before?.owners.includes('rep') ?? false);
    byDay.set(day, {
      dueAt: before && before.dueAt < answerBy ? before.dueAt : answerBy,
      owners: isAlsoRep ? ['host', 'rep'] : ['host'],
    });
  }
  return [...byDay].flatMap(([generation, { dueAt, owners }]): ClockNews[] => {
    const opensAt = officeOpeningOn(dueAt, calendar);
    return [
      {
        kind: 'answer_due',
        at: heardBefore(dueAt, opensAt, timeZones.host, calendar),
        generation,
        to: owners,
      },
      { kind: 'answer_late', at: dueAt, generation, to: [...owners, 'leads'] },
    ];
  });
}

/** On the morning of each day until which points stay open, and when the day is over. */
function openPointNews({ openDays: days, timeZones }: ClockFacts, calendar: Calendar): ClockNews[] {
  return days.flatMap((day) => {
    const { opensAt, closesAt } = officeHoursOn(day, calendar);
    const heardAt = heardBefore(closesAt, opensAt, timeZones.host, calendar);
    const news = (at: Date): ClockNews => ({
      kind: 'open_point_due',
      at,
      generation: dayNumberOf(opensAt, calendar.timeZone),
      to: ['host'],
    });
    // Heard earlier, it is owed once; and the turn still changes when the office opens.
    const early = heardAt < opensAt ? [news(heardAt)] : [];
    return [...early, news(opensAt), { ...news(closesAt), kind: 'open_point_late', to: ['host', 'leads'] }];
  });
}

/** One for each day on which a question is due, at the first time of the day. */
function questionNews({ openQuestions }: ClockFacts): ClockNews[] {
  const byDay = new Map<number, ClockNews>();
  for (const dueAt of openQuestions) {
    const day = dayOfPromise(dueAt);
    const before = byDay.get(day);
    if (before && before.at <= dueAt) continue;
    byDay.set(day, { kind: 'question_late', at: dueAt, generation: day, to: ['host', 'leads'] });
  }
  return [...byDay.values()];
}

/** What the clock of an introduction that wasn't made says. */
export function introductionNews(
  { signedAt, introductionHours, turn, timeZones }: OfIntroduction,
  calendar: Calendar,
): ClockNews[] {
  const onTurn = turn === 'sales' ? 'rep' : 'host';
  const after = (hours: number) => afterWorkingHours(signedAt, Math.max(0, hours), calendar);
  const limit = after(introductionHours);
  const generation = generationOf(limit);
  return [
    {
      kind: 'clock_warning',
      at: heardBefore(
        limit,
        after(introductionHours - warnHours(introductionHours)),
        timeZones[onTurn],
        calendar,
      ),
      generation,
      to: [onTurn],
    },
    { kind: 'clock_overdue', at: limit, generation, to: ['rep', 'host'] },
    { kind: 'clock_overdue_lead', at: after(introductionHours + ESCALATE_HOURS), generation, to: ['leads'] },
  ];
}

/** What the clock of a first own contact that wasn't made says. */
export function contactNews(introducedAt: Date, { timeZones }: OfContact, calendar: Calendar): ClockNews[] {
  const dueAt = endOfWorkingDayAfter(introducedAt, calendar);
  const opensAt = officeOpeningOn(dueAt, calendar);
  const heardAt = heardBefore(dueAt, opensAt, timeZones.host, calendar);
  const news = (at: Date, time: Time): ClockNews => ({
    kind: 'first_contact_due',
    at,
    generation: generationOf(dueAt, time),
    to: ['host'],
  });
  // Heard earlier, it is owed once; and the turn still changes when the office opens.
  const early = heardAt < opensAt && heardAt > introducedAt ? [news(heardAt, 'first')] : [];
  const escalated: ClockNews = {
    kind: 'first_contact_late_lead',
    at: afterWorkingHours(dueAt, ESCALATE_HOURS, calendar),
    generation: generationOf(dueAt),
    to: ['leads'],
  };
  return [...early, news(opensAt, 'first'), news(dueAt, 'second'), escalated];
}

/** When a warning is owed so that its reader hears it before the limit. */
function heardBefore(limit: Date, at: Date, timeZone: string, calendar: Calendar): Date {
  return nextGoodHour(at, timeZone, calendar) < limit ? at : lastGoodHour(at, timeZone, calendar);
}

/**
 * What came due since the last look, and when to look next; null when no clock will speak again. Without a last look, as
 * when the calendar it was reckoned with is another now, all that is past came due.
 */
export function newsSince(
  news: ClockNews[],
  watchedAt: Date | null,
  now: Date,
): { due: ClockNews[]; lookAgainAt: Date | null } {
  const ahead = news.filter(({ at }) => at > now).map(({ at }) => at.getTime());
  return {
    due: news.filter(({ at }) => at <= now && (!watchedAt || at > watchedAt)),
    lookAgainAt: ahead.length > 0 ? new Date(Math.min(...ahead)) : null,
  };
}
