/*
 * A point that was talked about and isn't decided stays open until a day that both sides read. It stays on the list for
 * the call meanwhile. When the office opens on that day customer success has it to do, and once it closes that is late.
 */
import { type Calendar, dayNumberOf, isWorkingDay, officeHoursOn } from '../clock/clock';
import type { ItemReview, ShownItem } from './review';

/** `on` is an ISO day of the workspace. */
export type LeftOpen = ShownItem & { on: string };

/** Whoever needs longer than this says so when it is over. */
const LONGEST_OPEN_DAYS = 366;

/** Why a point can't stay open until this ISO day; null where it can. */
export function refuseDay(
  on: string,
  now: Date,
  calendar: Calendar,
): 'day_not_ahead' | 'day_too_far' | 'day_off' | null {
  const ahead = Date.parse(on) / 86_400_000 - dayNumberOf(now, calendar.timeZone);
  if (ahead < 1) return 'day_not_ahead';
  if (ahead > LONGEST_OPEN_DAYS) return 'day_too_far';
  return isWorkingDay(on, calendar) ? null : 'day_off';
}

/** Until when a point stays open; null for one that is on no list for the call, or has no day. */
export function openUntil({ state, statementId, wordingId }: ItemReview, left: LeftOpen[]): string | null {
  if (state !== 'talk') return null;
  return left.find((one) => one.statementId === statementId && one.wordingId === wordingId)?.on ?? null;
}

/** The days of all points that stay open, each once, the earliest first. */
export function openDays(items: ItemReview[], left: LeftOpen[]): string[] {
  return [...new Set(items.flatMap((item) => openUntil(item, left) ?? []))].sort();
}

/** From when until when the first of these days has to be kept; null where there is none. */
export function firstToKeep([first]: string[], calendar: Calendar): { from: Date; dueAt: Date } | null {
  if (!first) return null;
  const { opensAt, closesAt } = officeHoursOn(first, calendar);
  return { from: opensAt, dueAt: closesAt };
}
