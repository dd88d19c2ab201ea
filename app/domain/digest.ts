/*
 * On Monday at eight, on their own wall clock, customer success and leads hear what waits for whom. A digest that
 * couldn't leave that day is left out: by Tuesday morning its news is old.
 */
import { Temporal } from 'temporal-polyfill';
import type { Role } from './access';
import { isDaytime } from './quiet-hours';

const MORNING = '08:00';
const FRESH_HOURS = 24;

export const getsDigest = (role: Role): boolean => role === 'cs' || role === 'lead';

/** `monday` names the week of a digest that is due, as the ISO day it begins on. */
export type DigestPlan = { monday: string | null; lookAgainAt: Date };

/** Whether a member's digest is due, and when to look next. Whoever joined since that morning waits for the next one. */
export function planDigest(member: { role: Role; timeZone: string; since: Date }, now: Date): DigestPlan {
  const { timeZone } = member;
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const monday = today.toPlainDate().subtract({ days: today.dayOfWeek - 1 });
  const morningOf = (day: Temporal.PlainDate) =>
    new Date(day.toZonedDateTime({ timeZone, plainTime: MORNING }).epochMilliseconds);
  const dueAt = morningOf(monday);
  if (now < dueAt) return { monday: null, lookAgainAt: dueAt };
  const isFresh = now.getTime() < dueAt.getTime() + FRESH_HOURS * 3600_000;
  const isDue = isFresh && getsDigest(member.role) && member.since < dueAt;
  return { monday: isDue ? monday.toString() : null, lookAgainAt: morningOf(monday.add({ weeks: 1 })) };
}

/** Whether a digest may still leave: on Monday, before the evening. */
export function isMondayByDay(now: Date, timeZone: string): boolean {
  const { dayOfWeek } = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  return dayOfWeek === 1 && isDaytime(now, timeZone);
}
