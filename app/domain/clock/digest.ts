/*
 * At eight on the first working morning of their week, which is Monday but for holidays, on their own wall clock,
 * customer success and leads hear what waits for whom. A digest that couldn't leave that day is left out: by the next
 * morning its news is old.
 */
import { Temporal } from 'temporal-polyfill';
import { isDaytime } from '../mail/quiet-hours';
import { getsDigest, type Role } from '../onboarding/access';
import { type Calendar, dayOf, isWorkingDay } from './clock';

const MORNING = '08:00';
const FRESH_HOURS = 24;

/** `monday` names the week of a digest that is due, as the ISO day it begins on. */
export type DigestPlan = { monday: string | null; lookAgainAt: Date };

/** Whether a member's digest is due, and when to look next. */
export function planDigest(
  member: { role: Role; timeZone: string; since: Date; calendar: Calendar },
  now: Date,
): DigestPlan {
  const plan = planWeek(member, now);
  return getsDigest(member.role) ? plan : { ...plan, monday: null };
}

/** The same for whoever gets news of the week. Who joined since that morning waits for the next one. */
export function planWeek(
  { timeZone, calendar, since }: { timeZone: string; since: Date; calendar: Calendar },
  now: Date,
): DigestPlan {
  const monday = mondayOf(now, timeZone);
  const morningOf = (day: Temporal.PlainDate) =>
    new Date(day.toZonedDateTime({ timeZone, plainTime: MORNING }).epochMilliseconds);
  const later = (lookAgainAt: Date): DigestPlan => ({ monday: null, lookAgainAt });
  const nextWeek = monday.add({ weeks: 1 });
  const nextAt = morningOf(firstWorkingDay(nextWeek, calendar) ?? nextWeek);
  const today = firstWorkingDay(monday, calendar);
  if (!today) return later(nextAt);
  const dueAt = morningOf(today);
  if (now < dueAt) return later(dueAt);
  const isFresh = now.getTime() < dueAt.getTime() + FRESH_HOURS * 3600_000;
  const isDue = isFresh && since < dueAt;
  return { monday: isDue ? monday.toString() : null, lookAgainAt: nextAt };
}

/** The calendar week before the one that an instant lies in, on the reader's wall clock: from its Monday to this one. */
export function weekBefore(at: Date, timeZone: string): { from: Date; to: Date } {
  const monday = mondayOf(at, timeZone);
  const begins = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
  return { from: begins(monday.subtract({ weeks: 1 })), to: begins(monday) };
}

/** Whether a digest may still leave: on its day, before the evening. */
export function isDigestDay(now: Date, timeZone: string, calendar: Calendar): boolean {
  const day = firstWorkingDay(mondayOf(now, timeZone), calendar);
  return day?.toString() === dayOf(now, timeZone) && isDaytime(now, timeZone);
}

function mondayOf(now: Date, timeZone: string): Temporal.PlainDate {
  const today = Temporal.PlainDate.from(dayOf(now, timeZone));
  return today.subtract({ days: today.dayOfWeek - 1 });
}

/** Null where the whole week is free. */
function firstWorkingDay(monday: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate | null {
  const days = [0, 1, 2, 3, 4, 5, 6].map((later) => monday.add({ days: later }));
  return days.find((day) => isWorkingDay(day.toString(), calendar)) ?? null;
}
