/* Which days of some waits did not count, and why: one query, however many waits there are. */
import { databaseNow, db } from '#db/client.server';
import { namedDaysBetween } from '#db/workspace/closed-days.server';
import { calendarOf } from '#db/workspace/workspaces.server';
import { answerBy, type Calendar, dayOf } from '../../domain/clock/clock';
import { type DaysOff, daysOffBetween, whyOff } from '../../domain/clock/days-off';

/** From when to when somebody waits. What was promised stays by its day, whatever the calendar says since. */
export type Wait = { from: Date; until: Date; isPromised: boolean };

export type OffFacts = {
  days: DaysOff[];
  /** It was promised before the calendar changed, so that no day of the calendar of now explains it. */
  isKept: boolean;
};

export async function daysOffIn(
  workspaceId: string,
  calendar: Calendar,
  waits: (Wait | null)[],
): Promise<(wait: Wait | null) => OffFacts | null> {
  const there = waits.filter((wait) => wait !== null);
  if (there.length === 0) return () => null;
  const from = Math.min(...there.map((wait) => wait.from.getTime()));
  const until = Math.max(...there.map((wait) => wait.until.getTime()));
  const day = (at: number) => dayOf(new Date(at), calendar.timeZone);
  const named = await namedDaysBetween(db(), workspaceId, day(from), day(until));
  return (wait) => {
    if (!wait) return null;
    const isKept = wait.isPromised && answerBy(wait.from, calendar).getTime() !== wait.until.getTime();
    return { isKept, days: isKept ? [] : daysOffBetween(wait.from, wait.until, calendar, named) };
  };
}

/** Why a day that lies ahead is off; null where the workspace works on it, and of a day that is over. */
export async function dayOff(workspaceId: string, day: string): Promise<DaysOff['why'] | null> {
  const calendar = await calendarOf(db(), workspaceId);
  if (day < dayOf(await databaseNow(db()), calendar.timeZone)) return null;
  return whyOff(day, calendar, await namedDaysBetween(db(), workspaceId, day, day));
}
