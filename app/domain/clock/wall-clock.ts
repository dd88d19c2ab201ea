/*
 * What a clock on the wall shows in a time zone. A page says dozens of times, so this asks the runtime's own calendar,
 * some twenty times faster than a library's; arithmetic across changes of the clocks stays with Temporal.
 */

/** A day and a time on it; months count from 1, hours from 0 to 23. */
export type WallTime = { year: number; month: number; day: number; hour: number; minute: number };

const DAY = 86_400_000;
const MINUTE = 60_000;
/** No zone changes its clocks but at a full quarter of an hour, so an offset holds for the whole of one. */
const QUARTER = 15 * MINUTE;
const MOST_OFFSETS = 10_000;
const offsets = new Map<string, number>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** Throws a RangeError for a zone or an instant that isn't one. */
export function wallTime(instant: Date, timeZone: string): WallTime {
  const shown = new Date(instant.getTime() + offsetAt(instant, timeZone));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
  };
}

/** How far the zone's wall is ahead of UTC, in milliseconds. */
function offsetAt(instant: Date, timeZone: string): number {
  const quarter = Math.floor(instant.getTime() / QUARTER);
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = formatFor(timeZone)
    .format(instant)
    .split(/\D+/)
    .map(Number);
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  const offset = wall - Math.floor(instant.getTime() / MINUTE) * MINUTE;
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** Swedish writes the parts in the order of ISO 8601: 2026-05-04 09:12. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
}

/** Days since 1 January 1970 of a day on the calendar. */
export const epochDay = ({ year, month, day }: Pick<WallTime, 'year' | 'month' | 'day'>): number =>
  Date.UTC(year, month - 1, day) / DAY;

/** The ISO weekday of a day counted from 1 January 1970, a Thursday: 1 is Monday, 7 Sunday. */
export const weekdayOf = (daysSinceEpoch: number): number => ((((daysSinceEpoch + 3) % 7) + 7) % 7) + 1;
