/*
 * What a lead reads of the handoffs of the last weeks: how long half of them took, and how many came in time. Only
 * what was recorded counts, and a number stands beside what it was taken from.
 */
import { type Calendar, workingHoursBetween } from '../clock/clock';
import { medianOf } from '../insight/spread';
import { hoursTo } from '../insight/tally';

/** How far back the figures look, in weeks. */
export const FIGURE_WEEKS = 12;

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
  const hoursUntil = (name: 'acceptedAt' | 'introducedAt') =>
    moments.flatMap((one) => {
      const at = one[name];
      return at && at >= since ? [hoursTo(at, one.signedAt, calendar)] : [];
    });
  const accepted = hoursUntil('acceptedAt');
  const introduced = hoursUntil('introducedAt');
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
