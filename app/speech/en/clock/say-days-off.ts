/* Which days did not count, in English: "Sat 28 and Sun 29 Nov: weekend", "Thu 24 Dec: closed (Betriebsruhe)". */
import type { DaysOff } from '../../../domain/clock/days-off';
import type { OffFacts } from '../../../queries/clock/days-off.server';
import { type Reader, sayShortDay } from '../say-time';

/** A line for each run of days; none where every day counted. */
export function sayDaysOff(off: OffFacts | null, reader: Reader): string[] {
  if (!off) return [];
  if (off.isKept) return ['It was promised before the calendar changed, and stays.'];
  return off.days.map(({ days, why }) => `${sayRun(days, reader)}: ${sayWhy(why)}`);
}

/** Before something is set for such a day: "Sat 5 Dec: weekend". */
export const sayDayOff = (day: string, why: DaysOff['why'], reader: Reader): string =>
  `${sayShortDay(day, reader)}: ${sayWhy(why)}`;

function sayWhy(why: DaysOff['why']): string {
  if (why.is === 'weekend') return 'weekend';
  if (why.is === 'day_off') return 'not a working day';
  return why.name === null ? 'closed' : `closed (${why.name})`;
}

/** "Thu 24 Dec", "Sat 28 and Sun 29 Nov", "Thu 24 to Sun 27 Dec", "Thu 31 Dec and Fri 1 Jan 2027". */
function sayRun(days: readonly string[], reader: Reader): string {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const end = sayShortDay(last, reader);
  if (days.length === 1) return end;
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
  const begin = sayShortDay(first, reader);
  const start = isOneMonth ? begin.split(' ').slice(0, 2).join(' ') : begin;
  return `${start} ${days.length === 2 ? 'and' : 'to'} ${end}`;
}
