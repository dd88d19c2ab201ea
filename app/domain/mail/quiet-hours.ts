/*
 * Mail that nobody waits for respects the reader's evening, night and days off: it leaves from eight to twenty on their
 * own wall clock, on working days of the workspace. What a person asked for or sent themselves goes at any hour.
 */
import { Temporal } from 'temporal-polyfill';
import { type Calendar, isWorkingDay } from '../clock/clock';
import { LONGEST_WAIT_MINUTES, NOTICES, type NoticeKind } from './notice';

/** Hours on the reader's wall clock. */
const QUIET_FROM = 20;
const QUIET_UNTIL = 8;
const MORNING = '09:00';
/** The last hour of the day that is not quiet begins. */
const LAST_HOUR = { hour: QUIET_FROM - 1 };

/** Whether it comes by itself, so that quiet hours hold it back or end it. */
export const respectsQuiet = (kind: NoticeKind): boolean => NOTICES[kind].quiet !== 'goes';

/** Whether more may still join what waits; what waits for longer than that waits for its reader's morning. */
export const isGathering = (
  kind: NoticeKind,
  { openedAt, dueAt }: { openedAt: Date; dueAt: Date },
): boolean =>
  NOTICES[kind].isGathered && dueAt.getTime() - openedAt.getTime() <= LONGEST_WAIT_MINUTES * 60_000;

export const waitsForMorning = (kind: NoticeKind): boolean => NOTICES[kind].quiet === 'waits';

/** Whether it is day where the reader is. */
export function isDaytime(at: Date, timeZone: string): boolean {
  return isDayHour(zonedAt(at, timeZone).hour);
}

/** Whether it is day at this hour of a wall clock. */
export const isDayHour = (hour: number): boolean => hour >= QUIET_UNTIL && hour < QUIET_FROM;

/** `from`, if the reader may be written to then; otherwise nine o'clock of their next morning on a working day. */
export function nextGoodHour(from: Date, timeZone: string, calendar: Calendar): Date {
  const zoned = zonedAt(from, timeZone);
  let day = zoned.toPlainDate();
  const isWorking = () => isWorkingDay(day.toString(), calendar);
  if (isWorking() && isDaytime(from, timeZone)) return from;
  if (zoned.hour >= QUIET_UNTIL) day = day.add({ days: 1 });
  while (!isWorking()) day = day.add({ days: 1 });
  return new Date(day.toZonedDateTime({ timeZone, plainTime: MORNING }).epochMilliseconds);
}

/** When somebody is reminded of what they do next: before noon where they are, on a working day. */
export function isMorning(at: Date, timeZone: string, calendar: Calendar): boolean {
  const zoned = zonedAt(at, timeZone);
  return (
    zoned.hour >= QUIET_UNTIL && zoned.hour < 12 && isWorkingDay(zoned.toPlainDate().toString(), calendar)
  );
}

/** The beginning of the last hour before an instant in which the reader may be written to; the instant lies in none. */
export function lastGoodHour(before: Date, timeZone: string, calendar: Calendar): Date {
  const zoned = zonedAt(before, timeZone);
  let day = zoned.toPlainDate();
  if (zoned.hour < QUIET_UNTIL) day = day.subtract({ days: 1 });
  while (!isWorkingDay(day.toString(), calendar)) day = day.subtract({ days: 1 });
  return new Date(day.toZonedDateTime({ timeZone, plainTime: LAST_HOUR }).epochMilliseconds);
}

/** When the quiet hours after an instant begin, which itself lies by day. */
export function quietFrom(at: Date, timeZone: string): Date {
  const day = zonedAt(at, timeZone).toPlainDate();
  return new Date(day.toZonedDateTime({ timeZone, plainTime: { hour: QUIET_FROM } }).epochMilliseconds);
}

const zonedAt = (instant: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
