/* When an introduction may be set to leave: a day and a time on a wall, in the zone of whoever gets it. Pure. */
import { Temporal } from 'temporal-polyfill';
import { wallTime } from './wall-clock';

export const LONGEST_AHEAD_DAYS = 30;

const DAY = 86_400_000;

/** The instant of an ISO day and a time such as 09:00 in a zone; a time that the clocks skip is the one after it. */
export function instantOf(day: string, time: string, timeZone: string): Date {
  const zoned = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone);
  return new Date(zoned.epochMilliseconds);
}

/** Why an introduction can't be set for then; null when it can. */
export function refuseTime(at: Date, now: Date): 'time_passed' | 'time_too_far' | null {
  if (at <= now) return 'time_passed';
  return at.getTime() - now.getTime() > LONGEST_AHEAD_DAYS * DAY ? 'time_too_far' : null;
}

/** The day and the time that fields show for an instant. */
export function fieldsOf(instant: Date, timeZone: string): { day: string; time: string } {
  const { year, month, day, hour, minute } = wallTime(instant, timeZone);
  const two = (part: number) => String(part).padStart(2, '0');
  return { day: `${year}-${two(month)}-${two(day)}`, time: `${two(hour)}:${two(minute)}` };
}
