/*
 * How long a workspace keeps what is closed. Without a rule everything stays until somebody deletes it. With one, an
 * onboarding is deleted on the day that so many months have passed since the day on which it was closed, both on the
 * workspace's own calendar. A month that is too short ends the count on its last day: a month after 31 January is 28
 * February.
 */
import { Temporal } from 'temporal-polyfill';

/** Ten years. */
export const MOST_MONTHS = 120;

/** So far ahead it is shown what will go. */
export const DAYS_AHEAD = 30;

/** The ISO day on which what was closed at an instant is deleted, in the workspace's zone. */
export function deletedOn(closedAt: Date, months: number, timeZone: string): string {
  return dayIn(closedAt, timeZone).add({ months }).toString();
}

/**
 * What was closed before this instant is deleted on an ISO day, or was before it: the same rule, turned round, so that
 * it is asked of a list in order.
 */
export function closedBefore(day: string, months: number, timeZone: string): Date {
  const until = Temporal.PlainDate.from(day);
  let next = until.subtract({ months }).add({ days: 1 });
  // Several last days of a long month end on the same last day of a short one.
  while (Temporal.PlainDate.compare(next.add({ months }), until) <= 0) next = next.add({ days: 1 });
  return new Date(next.toZonedDateTime(timeZone).epochMilliseconds);
}

/** The ISO day that it is, and the last one of those that are shown ahead. */
export function daysAhead(now: Date, timeZone: string): { today: string; last: string } {
  const today = dayIn(now, timeZone);
  return { today: today.toString(), last: today.add({ days: DAYS_AHEAD }).toString() };
}

const dayIn = (instant: Date, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
