/* When an introduction may be set to leave: a day and a time on a wall, in the zone of whoever gets it. Pure. */
import { Temporal } from 'temporal-polyfill';
import { wallTime } from '../clock/wall-clock';

const LONGEST_AHEAD_DAYS = 30;

const DAY = 86_400_000;

/**
 * The instants of an ISO day and a time such as 09:00 in a zone: none for a time that the clocks skip in spring, two for
 * the hour that comes twice in autumn, the earlier first.
 */
export function instantsOf(day: string, time: string, timeZone: string): Date[] {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(timeZone, { disambiguation }),
  );
  const found = [first, second].filter((one) => one?.toPlainDateTime().equals(wall));
  return [...new Set(found.flatMap((one) => (one ? [one.epochMilliseconds] : [])))].map((at) => new Date(at));
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
