/*
 * What an onboarding adds to the figures: each of its counts under a name. Those of many onboardings are added name by
 * name, whichever they are, and every figure follows from the sum alone (`figures.ts`). Names are stored: one that comes
 * to mean something else gets another name.
 */
import {
  afterWorkingHours,
  type Calendar,
  dayOf,
  endOfWorkingDayAfter,
  workingHoursBetween,
} from '../clock/clock';
import { workingDaysBetween } from '../clock/working-days';
import type { Verdict } from '../guide/guide';
import type { ReturnReason } from '../handoff/handoff';
import type { LastingDelivery } from '../mail/delivery';
import { agreedDayOf, type OfPath, stagesToValue } from '../onboarding/stages-to-value';
import { daysOver, type PromiseState } from '../promise/promise';
import type { NeverTwice } from '../question/never-twice';
import type { SaidBy, StatementKind } from '../statement/statement';
import { type NameOfStep, namesOfSteps } from './steps';

/** How far an onboarding comes, in the order in which it does. */
export const STRETCHES = [
  'handed_over',
  'accepted',
  'introduced',
  'first_contact',
  'settled',
  'kickoff_held',
  'live',
  'first_value',
] as const;
export type Stretch = (typeof STRETCHES)[number];

/** Counted in hours of working days; all others in working days. */
const IN_HOURS = [
  'handed_over',
  'accepted',
  'introduced',
  'first_contact',
] as const satisfies readonly Stretch[];
export const isInHours = (stretch: Stretch): boolean => IN_HOURS.some((one) => one === stretch);

/** What is known of an onboarding. */
export type OnboardingFacts = OfPath & {
  /** Of the steps of its path that come from its starting point: the key that each has there, by its id. */
  stepKeys: ReadonlyMap<string, string>;
  signedAt: Date;
  /** Nobody sold to them, so that no clock runs from a signature. */
  isWithoutHandoff: boolean;
  limits: { acceptanceHours: number; introductionHours: number };
  /** When all that a handoff needs was there, and sales handed it over, for the first time. */
  handedOverAt: Date | null;
  acceptedAt: Date | null;
  introducedAt: Date | null;
  firstContactAt: Date | null;
  /** When everything was signed or set for the call, for the first time. */
  settledAt: Date | null;
  /** The reasons of each return. */
  returns: readonly (readonly ReturnReason[])[];
  /** Points of ours that somebody of the customer said yes to, or said otherwise. */
  points: readonly AnsweredPoint[];
  promises: readonly StandingPromise[];
  questions: NeverTwice;
  /** What each contact said last of having to repeat anything. */
  repeats: readonly boolean[];
  /** Contacts who were given a way in. */
  waysIn: readonly WayIn[];
  /** What the provider said of each mail to a contact, where it said anything that lasts. */
  mail: readonly LastingDelivery[];
};

/** Whether they opened their page by a link of their own, and whether they ever asked for another link. */
export type WayIn = { hasOpened: boolean; hasAskedAnew: boolean };

/** `saidBy` is null where nobody said who said it, as of what customer success added. */
export type AnsweredPoint = { kind: StatementKind; saidBy: SaidBy | null; isCorrected: boolean };

export type StandingPromise = {
  verdict: Verdict | null;
  state: PromiseState;
  dueOn: string | null;
  since: Date | null;
};

export type Name =
  | 'onboardings'
  | 'accepted'
  | 'accepted_at_once'
  | 'returns'
  | `returned_for/${ReturnReason}`
  | `took/${Stretch}/${number}`
  | `has_limit/${Stretch}`
  | `in_time/${Stretch}`
  | `answered/${StatementKind}`
  | `corrected/${StatementKind}`
  | `answered_said_by/${SaidBy}`
  | `corrected_said_by/${SaidBy}`
  | `judged/${Verdict | 'none'}`
  | `promises/${PromiseState}`
  | 'kept_late'
  | `questions/${keyof NeverTwice}`
  | 'asked_of_repeats'
  | 'had_to_repeat'
  | `pages/${'opened' | 'unopened' | 'asked_anew'}`
  | `mail/${LastingDelivery}`
  | NameOfStep;

/** What is read apart from the rest: the many times; points, which stand in lists of people; and the steps of a starting point. */
export type Shelf = 'counts' | 'points' | 'times' | 'steps';

/** With what the names of a shelf begin; all others are on the first. */
export const BEGINS_ON: Record<Exclude<Shelf, 'counts'>, readonly string[]> = {
  points: ['answered/', 'corrected/'],
  times: ['took/'],
  steps: ['step/'],
};

export function shelfOf(name: Name): Shelf {
  const shelves = Object.entries(BEGINS_ON) as [Exclude<Shelf, 'counts'>, readonly string[]][];
  return shelves.find(([, begins]) => begins.some((one) => name.startsWith(one)))?.[0] ?? 'counts';
}

/** Nought isn't held. */
export type Tally = ReadonlyMap<Name, number>;

export function tallyOf(facts: OnboardingFacts, calendar: Calendar): Tally {
  const tally = new Map<Name, number>();
  const add = (name: Name, count = 1): void => {
    if (count > 0) tally.set(name, (tally.get(name) ?? 0) + count);
  };
  add('onboardings');
  for (const { stretch, took, inTime } of facts.isWithoutHandoff ? [] : stretchesOf(facts, calendar)) {
    add(`took/${stretch}/${took}`);
    if (inTime !== null) add(`has_limit/${stretch}`);
    if (inTime) add(`in_time/${stretch}`);
  }
  if (facts.acceptedAt && !facts.isWithoutHandoff) {
    add('accepted');
    if (facts.returns.length === 0) add('accepted_at_once');
  }
  add('returns', facts.returns.length);
  for (const reason of facts.returns.flat()) add(`returned_for/${reason}`);
  for (const { kind, saidBy, isCorrected } of facts.points) {
    add(`answered/${kind}`);
    if (isCorrected) add(`corrected/${kind}`);
    if (saidBy) add(`answered_said_by/${saidBy}`);
    if (saidBy && isCorrected) add(`corrected_said_by/${saidBy}`);
  }
  for (const { verdict, state, dueOn, since } of facts.promises) {
    add(`judged/${verdict ?? 'none'}`);
    add(`promises/${state}`);
    if (state === 'kept' && since && daysOver(dueOn, dayOf(since, calendar.timeZone)) > 0) add('kept_late');
  }
  for (const name of ['known', 'asked', 'again'] as const) add(`questions/${name}`, facts.questions[name]);
  add('asked_of_repeats', facts.repeats.length);
  add('had_to_repeat', facts.repeats.filter(Boolean).length);
  for (const { hasOpened, hasAskedAnew } of facts.waysIn) {
    add(hasOpened ? 'pages/opened' : 'pages/unopened');
    if (hasAskedAnew) add('pages/asked_anew');
  }
  for (const delivery of facts.mail) add(`mail/${delivery}`);
  for (const name of namesOfSteps(facts, calendar)) add(name);
  return tally;
}

/** How long it took from the signature; `inTime` is null where there is no limit. */
type Took = { stretch: Stretch; took: number; inTime: boolean | null };

function stretchesOf(facts: OnboardingFacts, calendar: Calendar): Took[] {
  const { signedAt, limits, handedOverAt, acceptedAt, introducedAt, firstContactAt, settledAt } = facts;
  const until = (hours: number) => afterWorkingHours(signedAt, hours, calendar);
  const contactBy = introducedAt && endOfWorkingDayAfter(introducedAt, calendar);
  const inHours = (stretch: Stretch, at: Date | null, limit: Date | null): Took[] =>
    at ? [{ stretch, took: Math.round(hoursTo(at, signedAt, calendar)), inTime: limit && at <= limit }] : [];
  const signedOn = dayOf(signedAt, calendar.timeZone);
  const daysTo = (at: Date) => workingDaysBetween(signedOn, dayOf(at, calendar.timeZone), calendar);
  return [
    ...inHours('handed_over', handedOverAt, null),
    ...inHours('accepted', acceptedAt, until(limits.acceptanceHours)),
    ...inHours('introduced', introducedAt, until(limits.introductionHours)),
    ...inHours('first_contact', firstContactAt, contactBy),
    ...(settledAt ? [{ stretch: 'settled' as const, took: daysTo(settledAt), inTime: null }] : []),
    ...stagesToValue(facts, calendar).flatMap(({ stage, at, days: took }) => {
      if (stage === 'under_way') return [];
      const agreedOn = agreedDayOf(stage, facts);
      return [
        { stretch: stage, took, inTime: agreedOn === null ? null : dayOf(at, calendar.timeZone) <= agreedOn },
      ];
    }),
  ];
}

/** Hours of working days since the signature; none where it came before that. */
const hoursTo = (at: Date, signedAt: Date, calendar: Calendar): number =>
  Math.max(0, workingHoursBetween(signedAt, at, calendar));

/** A tally as it is stored. */
export type StoredTally = Readonly<Partial<Record<Name, number>>>;

/** Of those of a week or month, by the day on which it begins. */
export type Counted = { on: string; tally: StoredTally };

/** From a day on, and until before another; null for all from there. */
export const sumBetween = (counted: readonly Counted[], from: string, until: string | null): Tally =>
  sumOf(counted.filter(({ on }) => on >= from && (until === null || on < until)).map(({ tally }) => tally));

/** Name by name. A year has tens of thousands of them, so that they are taken as they come. */
export function sumOf(tallies: Iterable<StoredTally>): Tally {
  const sum = new Map<Name, number>();
  for (const counts of tallies)
    for (const key in counts) {
      const name = key as Name;
      sum.set(name, (sum.get(name) ?? 0) + (counts[name] ?? 0));
    }
  return sum;
}
