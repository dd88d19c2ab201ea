/*
 * A member who is away has a colleague stand in, for whole days of the workspace. Until they are back, the colleague
 * gets what waits for them as a host, may do what they may there, and is named on the customers' pages.
 */

/** The first and the last day, as ISO days of the workspace. */
export type Days = { from: string; until: string };

/** How far ahead somebody may say that they are away. */
const MOST_DAYS_AHEAD = 366;

const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** What is wrong with the days, seen from today; null where nothing is. */
export function wrongDays({ from, until }: Days, today: string): 'over' | 'turned_round' | 'too_far' | null {
  if (until < from) return 'turned_round';
  if (until < today) return 'over';
  return daysBetween(today, until) > MOST_DAYS_AHEAD ? 'too_far' : null;
}
