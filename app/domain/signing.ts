// The clock of a handoff runs from the signature, so its instant has to be right. It is typed as a day and a time on the
// workspace's wall clock, wherever the person sits; a signature ahead of now, or from more than two years ago, is a slip.
import { Temporal } from 'temporal-polyfill';
import { sayZone } from './say-time';

/** A day (YYYY-MM-DD) and a time (HH:MM) on somebody's wall clock. */
export type WallTime = { day: string; time: string };

/** What a wall clock shows at an instant, seconds dropped. */
export function wallTimeOf(instant: Date, timeZone: string): WallTime {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return {
    day: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/**
 * The instant a wall clock shows this. A time that comes twice, when clocks go back, is the first of the two; null for
 * a time that never came, when they go forward, and for what is no day or time.
 */
export function instantAt({ day, time }: WallTime, timeZone: string): Date | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  try {
    const wall = Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' });
    const zoned = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
    return zoned.toPlainDateTime().equals(wall) ? new Date(zoned.epochMilliseconds) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What is wrong with the moment of signing, and at which of the two fields; null when nothing is. */
export function signingSlip(
  typed: WallTime,
  timeZone: string,
  now: Date,
): { at: 'day' | 'time'; says: string } | null {
  const signedAt = instantAt(typed, timeZone);
  const zone = sayZone(timeZone);
  if (!signedAt)
    return { at: 'time', says: `There was no ${typed.time} that day in ${zone}: the clocks went forward` };
  if (signedAt > now) {
    const isToday = typed.day === wallTimeOf(now, timeZone).day;
    return isToday
      ? { at: 'time', says: `That is still to come: it is ${wallTimeOf(now, timeZone).time}, ${zone}` }
      : { at: 'day', says: 'That is still to come. Start the handoff once the contract is signed' };
  }
  if (signedAt < twoYearsBefore(now, timeZone))
    return { at: 'day', says: 'That is more than two years ago. Check the year' };
  return null;
}

function twoYearsBefore(now: Date, timeZone: string): Date {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  return new Date(zoned.subtract({ years: 2 }).epochMilliseconds);
}
