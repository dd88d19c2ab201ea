/*
 * Counting in working days from a day, forwards and backwards: weekends and closed days don't count. The result is
 * always a day on which the workspace works.
 */
import { type Calendar, epochDayOf, isoDayOf, workingDayTest } from './clock';

/** Days are written from 2000 to 2100; nothing counts beyond. */
const EARLIEST = epochDayOf('1998-01-01');
const LATEST = epochDayOf('2103-12-31');

/** The nth working day after an ISO day; with 0 that day itself, or the next on which the workspace works. */
export const workingDaysAfter = (day: string, n: number, calendar: Calendar): string =>
  count(day, n, 1, calendar);

/** The nth working day before an ISO day; with 0 that day itself, or the last before it on which the workspace works. */
export const workingDaysBefore = (day: string, n: number, calendar: Calendar): string =>
  count(day, n, -1, calendar);

/** How many working days lie after the one and up to the other; 0 where it isn't later. */
export function workingDaysBetween(from: string, to: string, calendar: Calendar): number {
  const isWorking = workingDayTest(calendar);
  const last = Math.min(epochDayOf(to), LATEST);
  let days = 0;
  for (let day = epochDayOf(from) + 1; day <= last; day += 1) if (isWorking(day)) days += 1;
  return days;
}

function count(from: string, n: number, step: 1 | -1, calendar: Calendar): string {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Working days are counted from 0, not ${n}`);
  const isWorking = workingDayTest(calendar);
  let day = epochDayOf(from);
  let left = n === 0 && !isWorking(day) ? 1 : n;
  while (left > 0) {
    day += step;
    if (day < EARLIEST || day > LATEST) throw new RangeError(`${n} working days from ${from} lead too far`);
    if (isWorking(day)) left -= 1;
  }
  return isoDayOf(day);
}
