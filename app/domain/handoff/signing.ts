// The clock of a handoff runs from the signature, so its instant has to be right. It is typed as a day and a time on the
// workspace's wall clock, wherever the person sits; a signature ahead of now, or from more than two years ago, is a slip.
import { Temporal } from 'temporal-polyfill';

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

/** What can be wrong with the moment of signing. */
export type SigningSlip = 'never_came' | 'later_today' | 'to_come' | 'long_ago';

/** What is wrong with the moment of signing; null when nothing is. */
export function signingSlip(typed: WallTime, timeZone: string, now: Date): SigningSlip | null {
  const signedAt = instantAt(typed, timeZone);
  if (!signedAt) return 'never_came';
  if (signedAt > now) return typed.day === wallTimeOf(now, timeZone).day ? 'later_today' : 'to_come';
  return signedAt < twoYearsBefore(now, timeZone) ? 'long_ago' : null;
}

function twoYearsBefore(now: Date, timeZone: string): Date {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  return new Date(zoned.subtract({ years: 2 }).epochMilliseconds);
}
