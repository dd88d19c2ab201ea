/*
 * When a meeting is, on the wall of whoever reads it, and on the other one beside it: "Thursday 26 November, 9:00 to
 * 9:45", "10:00 to 10:45, Brussels time".
 */
import { dayOf } from '../../../domain/clock/clock';
import { endOf, type MeetingKind, type Where } from '../../../domain/meeting/meeting';
import type { Unusual } from '../../../domain/meeting/unusual-time';
import { sayList } from '../say-count';
import { type Reader, sayClockTime, sayFullDay, sayShortDay, sayZone } from '../say-time';

/** "9:00 to 9:45". */
const sayHours = (startsAt: Date, where: Where, timeZone: string): string =>
  `${sayClockTime(startsAt, timeZone)} to ${sayClockTime(endOf(startsAt, where), timeZone)}`;

/** "Thursday 26 November, 9:00 to 9:45". */
export const saySpan = (startsAt: Date, where: Where, reader: Reader): string =>
  `${sayFullDay(dayOf(startsAt, reader.timeZone), reader)}, ${sayHours(startsAt, where, reader.timeZone)}`;

/** "Thu 26 Nov, 9:00 to 9:45". */
export const sayShortSpan = (startsAt: Date, where: Where, reader: Reader): string =>
  `${sayShortDay(dayOf(startsAt, reader.timeZone), reader)}, ${sayHours(startsAt, where, reader.timeZone)}`;

/** "Thu 26 Nov, 9:00". */
export const sayShortTime = (startsAt: Date, reader: Reader): string =>
  `${sayShortDay(dayOf(startsAt, reader.timeZone), reader)}, ${sayClockTime(startsAt, reader.timeZone)}`;

/** The same on the other wall: "10:00 to 10:45, Brussels time", with its day where that is another; '' where both show the same. */
export function sayBeside(startsAt: Date, where: Where, reader: Reader, timeZone: string): string {
  const [here, there] = [reader.timeZone, timeZone].map((zone) => dayOf(startsAt, zone));
  const hours = sayHours(startsAt, where, timeZone);
  if (here === there && hours === sayHours(startsAt, where, reader.timeZone)) return '';
  const day = here === there ? '' : `${sayShortDay(there ?? '', reader)}, `;
  return `${day}${hours}, ${sayZone(timeZone)}`;
}

/** "45 minutes". */
export const sayLength = ({ minutes }: Where): string => `${minutes} minutes`;

/** The leaf of a calendar that a call stands on: "Nov", "26". */
export function sayLeaf(startsAt: Date, reader: Reader): { iso: string; month: string; day: string } {
  const [, day = '', month = ''] = sayShortDay(dayOf(startsAt, reader.timeZone), reader).split(' ');
  return { iso: startsAt.toISOString(), month, day };
}

/** As customers read it. */
export const sayWhich = (kind: MeetingKind): string =>
  kind === 'first_call' ? 'Our first call' : 'Our next call';

/** "A day off here. Outside office hours in Dublin time." */
export function sayUnusual({ isDayOff, isOutsideOurs, outsideIn }: Unusual): string {
  const hours = [...(isOutsideOurs ? ['here'] : []), ...outsideIn.map((zone) => `in ${sayZone(zone)}`)];
  return [
    isDayOff ? 'A day off here.' : '',
    hours.length > 0 ? `Outside office hours ${sayList(hours)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
