/* How far an onboarding comes, each stretch from the signature on: how long it took, and from when on it is late. */
import {
  afterWorkingHours,
  type Calendar,
  dayOf,
  endOfDay,
  endOfWorkingDayAfter,
  workingHoursBetween,
} from '../clock/clock';
import { workingDaysBetween } from '../clock/working-days';
import { agreedDayOf, stagesToValue } from '../onboarding/stages-to-value';
import type { Limit } from './limit';
import type { OnboardingFacts } from './onboarding-facts';

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

/** Null for what isn't reached. */
type Reached = Limit & { stretch: Stretch; took: number | null };

/** None where nobody sold to them, so that no clock runs from a signature. */
export function stretchesOf(facts: OnboardingFacts, calendar: Calendar): Reached[] {
  if (facts.isWithoutHandoff) return [];
  const { signedAt, limits, introducedAt } = facts;
  const { timeZone } = calendar;
  const signedOn = dayOf(signedAt, timeZone);
  const stages = new Map<string, Date>(stagesToValue(facts, calendar).map(({ stage, at }) => [stage, at]));
  const hours = (at: Date | null, limit: Date | null) => ({
    at,
    took: at && wholeHours(signedAt, at, calendar),
    lateFrom: limit && justAfter(limit),
  });
  const days = (at: Date | null, agreedOn: string | null) => ({
    at,
    took: at && workingDaysBetween(signedOn, dayOf(at, timeZone), calendar),
    lateFrom: agreedOn === null ? null : endOfDay(agreedOn, timeZone),
  });
  const within = (limit: number) => afterWorkingHours(signedAt, limit, calendar);
  const stage = (name: 'kickoff_held' | 'live' | 'first_value') =>
    days(stages.get(name) ?? null, agreedDayOf(name, facts));
  const of: Record<Stretch, Omit<Reached, 'stretch'>> = {
    handed_over: hours(facts.handedOverAt, null),
    accepted: hours(facts.acceptedAt, within(limits.acceptanceHours)),
    introduced: hours(introducedAt, within(limits.introductionHours)),
    first_contact: hours(facts.firstContactAt, introducedAt && endOfWorkingDayAfter(introducedAt, calendar)),
    settled: days(facts.settledAt, null),
    kickoff_held: stage('kickoff_held'),
    live: stage('live'),
    first_value: stage('first_value'),
  };
  return STRETCHES.map((stretch) => ({ stretch, ...of[stretch] }));
}

/** Hours of working days since the signature that are full, to the second; none where it came before that. */
const wholeHours = (signedAt: Date, at: Date, calendar: Calendar): number =>
  Math.floor(Math.round(Math.max(0, workingHoursBetween(signedAt, at, calendar)) * 3600) / 3600);

/** What comes at the limit itself is in time. */
const justAfter = (limit: Date): Date => new Date(limit.getTime() + 1);
