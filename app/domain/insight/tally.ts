/*
 * What an onboarding adds to the figures: each of its counts under a name. Those of many onboardings are added name by
 * name, whichever they are, and every figure follows from the sum alone (`figures.ts`). Names are stored: one that comes
 * to mean something else gets another name.
 */
import { type Calendar, dayOf } from '../clock/clock';
import type { Verdict } from '../guide/guide';
import type { ReturnReason } from '../handoff/handoff';
import type { LastingDelivery } from '../mail/delivery';
import { daysOver, type PromiseState } from '../promise/promise';
import type { NeverTwice } from '../question/never-twice';
import type { SaidBy, StatementKind } from '../statement/statement';
import { isPast, nextPast } from './limit';
import type { OnboardingFacts } from './onboarding-facts';
import { limitsOfSteps, type NameOfStep, namesOfSteps } from './steps';
import { type Stretch, stretchesOf } from './stretches';

export type Name =
  | 'onboardings'
  | 'accepted'
  | 'accepted_at_once'
  | 'returns'
  | `returned_for/${ReturnReason}`
  | `took/${Stretch}/${number}`
  | `has_limit/${Stretch}`
  | `in_time/${Stretch}`
  | `overdue/${Stretch}`
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

/** Counted at an instant, as what isn't done yet comes past its limit by itself; when it does so next is in `countsNextAt`. */
export function tallyOf(facts: OnboardingFacts, calendar: Calendar, now: Date): Tally {
  const tally = new Map<Name, number>();
  const add = (name: Name, count = 1): void => {
    if (count > 0) tally.set(name, (tally.get(name) ?? 0) + count);
  };
  add('onboardings');
  const until = facts.closedAt && facts.closedAt < now ? facts.closedAt : now;
  for (const { stretch, at, took, lateFrom } of stretchesOf(facts, calendar))
    if (at && took !== null) {
      add(`took/${stretch}/${took}`);
      if (lateFrom) add(`has_limit/${stretch}`);
      if (lateFrom && at < lateFrom) add(`in_time/${stretch}`);
    } else if (isPast(lateFrom, until)) add(`overdue/${stretch}`);
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
  for (const name of namesOfSteps(facts, calendar, until)) add(name);
  return tally;
}

/** When it has to be counted again although nothing happens: the next of its limits is past then. Null where none runs. */
export const countsNextAt = (facts: OnboardingFacts, calendar: Calendar, now: Date): Date | null =>
  facts.closedAt ? null : nextPast([...stretchesOf(facts, calendar), ...limitsOfSteps(facts, calendar)], now);

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
