/* Which weeks Insight looks at, and in which stretches of them it shows how figures move. */
import { epochDayOf, isoDayOf } from '../clock/clock';
import { weekdayOf } from '../clock/wall-clock';

/** How many weeks back, the one that runs included. */
export const PERIODS = [4, 13, 52] as const;
export type Weeks = (typeof PERIODS)[number];
export const USUAL_PERIOD: Weeks = 13;

/** As many stretches of the period as are told apart. */
const MOST_STEPS = 13;

/** The Monday of the week of an ISO day. */
export function mondayOf(day: string): string {
  const epoch = epochDayOf(day);
  return isoDayOf(epoch + 1 - weekdayOf(epoch));
}

const weeksBefore = (monday: string, weeks: number): string => isoDayOf(epochDayOf(monday) - 7 * weeks);

/** The Mondays on which the period begins, and the one of as many weeks before it. */
export function periodOf(weeks: Weeks, today: string): { from: string; before: string } {
  const from = weeksBefore(mondayOf(today), weeks - 1);
  return { from, before: weeksBefore(from, weeks) };
}

/** The Mondays on which its steps begin: each of a week, or of as many as it takes. */
export function stepsOfPeriod(weeks: Weeks, from: string): string[] {
  const each = Math.ceil(weeks / MOST_STEPS);
  return Array.from({ length: Math.ceil(weeks / each) }, (_, at) => weeksBefore(from, -at * each));
}
