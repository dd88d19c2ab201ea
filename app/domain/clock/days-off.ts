/*
 * Which days between the beginning of a wait and its limit did not count, and why: so that nobody has to reckon after.
 * A day that isn't worked in any week is said as such, whatever else it is; all others are closed by name.
 */
import { type Calendar, dayNumberOf } from './clock';
import { weekdayOf } from './wall-clock';

/** A day on which no clock of the workspace runs, beside its days off in every week. */
export type NamedDay = { day: string; name: string };

/** Days that stand off for one reason, in the order of time: 'YYYY-MM-DD'. */
export type DaysOff = {
  days: string[];
  why: { is: 'weekend' } | { is: 'day_off' } | { is: 'closed'; name: string | null };
};

const DAY = 86_400_000;
/** No limit is further away; what lies behind it is left out. */
const MOST_DAYS = 400;

/** The days after the one it begins on, or that one if it is off itself, up to the day of the limit. */
export function daysOffBetween(
  from: Date,
  until: Date,
  calendar: Calendar,
  named: readonly NamedDay[],
): DaysOff[] {
  const first = dayNumberOf(from, calendar.timeZone);
  // A limit at midnight is the end of the day before.
  const limit = dayNumberOf(new Date(until.getTime() - 1), calendar.timeZone);
  const last = Math.min(limit, first + MOST_DAYS);
  const closed = new Set(calendar.holidays);
  const names = new Map(named.map(({ day, name }) => [day, name]));
  const found: DaysOff[] = [];
  for (let number = first; number <= last; number += 1) {
    const day = new Date(number * DAY).toISOString().slice(0, 10);
    const why = reasonOf(weekdayOf(number), day, { calendar, closed, names });
    if (!why) continue;
    const before = found.at(-1);
    const follows = before && isSame(before.why, why) && before.days.at(-1) === dayBefore(number);
    if (follows) before.days.push(day);
    else found.push({ days: [day], why });
  }
  return found;
}

/** Why an ISO day is off; null where the workspace works on it. */
export function whyOff(day: string, calendar: Calendar, named: readonly NamedDay[]): DaysOff['why'] | null {
  const closed = new Set(calendar.holidays);
  const names = new Map(named.map((one) => [one.day, one.name]));
  return reasonOf(weekdayOf(Date.parse(day) / DAY), day, { calendar, closed, names });
}

const dayBefore = (number: number): string => new Date((number - 1) * DAY).toISOString().slice(0, 10);

function reasonOf(
  weekday: number,
  day: string,
  { calendar, closed, names }: { calendar: Calendar; closed: Set<string>; names: Map<string, string> },
): DaysOff['why'] | null {
  if (!calendar.workingDays.includes(weekday)) return { is: weekday > 5 ? 'weekend' : 'day_off' };
  return closed.has(day) ? { is: 'closed', name: names.get(day) ?? null } : null;
}

const isSame = (one: DaysOff['why'], other: DaysOff['why']): boolean =>
  one.is === other.is && (one.is !== 'closed' || other.is !== 'closed' || one.name === other.name);
