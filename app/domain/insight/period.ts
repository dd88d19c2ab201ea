/* Which weeks or months Insight looks at, and in which stretches of them it shows how figures move. */
import { epochDayOf, isoDayOf } from '../clock/clock';
import { weekdayOf } from '../clock/wall-clock';

/** By what onboardings are added up, each under the first day of it. */
export const SPANS = ['week', 'month'] as const;
export type Span = (typeof SPANS)[number];

/** How many weeks back, the one that runs included; the longest is twelve months of the calendar. */
export const PERIODS = [4, 13, 52] as const;
export type Weeks = (typeof PERIODS)[number];
export const USUAL_PERIOD: Weeks = 13;

const MONTHS = 12;

export const spanOf = (weeks: Weeks): Span => (weeks === 52 ? 'month' : 'week');

/** The Monday of the week, or the first of the month, of an ISO day. */
export const startOf = (span: Span, day: string): string =>
  span === 'week' ? mondayOf(day) : `${day.slice(0, 7)}-01`;

function mondayOf(day: string): string {
  const epoch = epochDayOf(day);
  return isoDayOf(epoch + 1 - weekdayOf(epoch));
}

/** So many of them before one that starts on a day. */
function earlier(span: Span, start: string, count: number): string {
  if (span === 'week') return isoDayOf(epochDayOf(start) - 7 * count);
  const months = 12 * Number(start.slice(0, 4)) + Number(start.slice(5, 7)) - 1 - count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

const countOf = (weeks: Weeks): number => (spanOf(weeks) === 'month' ? MONTHS : weeks);

/** The days on which the period begins, and the one of as many weeks or months before it. */
export function periodOf(weeks: Weeks, today: string): { from: string; before: string } {
  const [span, count] = [spanOf(weeks), countOf(weeks)];
  const from = earlier(span, startOf(span, today), count - 1);
  return { from, before: earlier(span, from, count) };
}

/** The days on which each of its weeks or months begins. */
export const stepsOfPeriod = (weeks: Weeks, from: string): string[] =>
  Array.from({ length: countOf(weeks) }, (_, at) => earlier(spanOf(weeks), from, -at));
