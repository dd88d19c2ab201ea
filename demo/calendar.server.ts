/*
 * The demo's days are told from today, so that its clocks are true on whichever day it is first opened.
 */
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { db } from '../db/client.server';

export const ZONE = 'Europe/Brussels';

const today = () => Temporal.Now.plainDateISO(ZONE);

/** Days on which nobody of the demo works, beside weekends. */
let free: ReadonlySet<string> = new Set();

export function keepFree(days: Iterable<string>): void {
  free = new Set(days);
}

const isWorking = (day: Temporal.PlainDate) => day.dayOfWeek <= 5 && !free.has(day.toString());

/** What the demo tells of lies in these years. */
export const yearsAround = () => ({ from: today().year - 1, to: today().year + 1 });

/** Monday to Friday from Christmas Eve to New Year's Eve, of the year before and of this one. */
export function betweenTheYears(): string[] {
  const { from, to } = yearsAround();
  const eves = Array.from({ length: to - from }, (_, after) =>
    Temporal.PlainDate.from({ year: from + after, month: 12, day: 24 }),
  );
  const days = eves.flatMap((eve) => Array.from({ length: 8 }, (_, after) => eve.add({ days: after })));
  return days.filter((day) => day.dayOfWeek <= 5).map(String);
}

/** The working day `count` working days before today; 0 is the last one that is over or under way. */
function workingDayBefore(count: number): Temporal.PlainDate {
  let day = today();
  for (let left = count; left > 0 || !isWorking(day); ) {
    day = day.subtract({ days: 1 });
    if (isWorking(day)) left -= 1;
  }
  return day;
}

/** An instant on an earlier working day, at office time: `at(3, '8:52')` is three working days ago. */
export function at(workingDaysAgo: number, time: string): Date {
  return zonedAt(workingDayBefore(workingDaysAgo), time);
}

function zonedAt(day: Temporal.PlainDate, time: string): Date {
  const [hour = '0', minute = '0'] = time.split(':');
  const plainTime = { hour: Number(hour), minute: Number(minute) };
  return new Date(day.toZonedDateTime({ timeZone: ZONE, plainTime }).epochMilliseconds);
}

/** An instant so many working days from today, at office time. */
export function ahead(workingDays: number, time: string): Date {
  let day = today();
  for (let left = workingDays; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorking(day)) left -= 1;
  }
  return zonedAt(day, time);
}

export const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3600_000);

/** A day to come, as an ISO date; one on which nobody works moves to the next on which they do. */
export function inDays(days: number): string {
  let day = today().add({ days });
  while (!isWorking(day)) day = day.add({ days: 1 });
  return day.toString();
}

/** Sets the database's clock to an instant, so that what follows happens then; null sets it right again. */
export async function turnClockTo(instant: Date | null): Promise<void> {
  await db().deleteFrom('clock_offset').execute();
  if (!instant) return;
  const shift = `${instant.getTime() - Date.now()} milliseconds`;
  await sql`insert into clock_offset (shift) values (${shift}::interval)`.execute(db());
}
