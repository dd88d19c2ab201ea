/*
 * What a lead reads of the handoffs of the last weeks: how long half of them took, and how many came in time. Only
 * what was recorded counts, and a number stands beside what it was taken from.
 */
import { type Calendar, workingHoursBetween } from '../clock/clock';

/** How far back the figures look, in weeks. */
export const FIGURE_WEEKS = 12;

/** With fewer than this a middle says nothing. */
const FEWEST = 3;

export type HandoffMoments = {
  signedAt: Date;
  acceptedAt: Date | null;
  introducedAt: Date | null;
  /** Its own limit, where its starting point names one. */
  ownLimitHours?: number | null;
};

export type HandoffTimes = {
  /** Working hours from the signature, half of them sooner; null where there are too few. */
  acceptanceHours: number | null;
  accepted: number;
  introductionHours: number | null;
  introduced: number;
  /** Introductions within their limit: the workspace's, or that of their starting point. */
  inTime: number;
};

/** `since` leaves out what happened before it. */
export function handoffTimes(
  moments: readonly HandoffMoments[],
  { since, calendar, limitHours }: { since: Date; calendar: Calendar; limitHours: number },
): HandoffTimes {
  const hoursTo = (name: 'acceptedAt' | 'introducedAt') =>
    moments.flatMap((one) => {
      const at = one[name];
      return at && at >= since ? [Math.max(0, workingHoursBetween(one.signedAt, at, calendar))] : [];
    });
  const accepted = hoursTo('acceptedAt');
  const introduced = hoursTo('introducedAt');
  const inTime = moments.filter(({ signedAt, introducedAt, ownLimitHours }) => {
    if (!introducedAt || introducedAt < since) return false;
    return workingHoursBetween(signedAt, introducedAt, calendar) <= (ownLimitHours ?? limitHours);
  });
  return {
    acceptanceHours: medianOf(accepted),
    accepted: accepted.length,
    introductionHours: medianOf(introduced),
    introduced: introduced.length,
    inTime: inTime.length,
  };
}

/** The middle one, or halfway between the two in the middle; null for too few. */
export function medianOf(numbers: readonly number[]): number | null {
  if (numbers.length < FEWEST) return null;
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? 0;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? 0) + upper) / 2 : upper;
}
