// A time is always said the way a person would: "today at 9:12", "by tomorrow, 17:00", "6 h left". Words follow the
// calendar of the person reading, so the same instant may be "today" for Ines and "yesterday" for Marit. The year
// shows only when it isn't this one; hours run to 24 without a leading zero; what is left is never rounded up.

import { dayOf } from '../../domain/clock/clock';
import { epochDay, wallTime, weekdayOf } from '../../domain/clock/wall-clock';
import type { Language } from '../../domain/contact/language';
import { isDayHour } from '../../domain/mail/quiet-hours';
import { cityNow } from './city-now';
import { countOf } from './say-count';

/** Who reads it: the instant of reading, the IANA zone they live in, and of a customer their language; members read English. */
export type Reader = { now: Date; timeZone: string; language?: Language };

const MINUTE = 60_000;
const SECONDS_PER_POINT = 20;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** British usage: four letters or fewer stand in full, September is Sept. */
const SHORT_MONTHS = MONTHS.map((month) =>
  month === 'September' ? 'Sept' : month.length <= 4 ? month : month.slice(0, 3),
);
/** An ISO day as "4 May", or "4 May 2028" when that isn't the reader's year. */
export function sayDay(day: string, reader: Reader): string {
  return dateWords(dateOf(day), reader, SHORT_MONTHS);
}

/**
 * Two ISO days as "from 4 May until 3 June". Where one of them lies in another year than the reader's, both say theirs: "from
 * 1 December until 31 December 2029" would read as one month. Either may be missing, as an empty text.
 */
export function sayTerm(from: string, until: string, reader: Reader): string {
  const year = wallTime(reader.now, reader.timeZone).year;
  const isThisYear = [from, until].every((day) => day === '' || dateOf(day).year === year);
  const say = (day: string) =>
    `${sayDay(day, reader)}${isThisYear || dateOf(day).year !== year ? '' : ` ${year}`}`;
  return [from && `from ${say(from)}`, until && `until ${say(until)}`].filter(Boolean).join(' ');
}

/** The month of an ISO day as "May", or "May 2028" when that isn't the reader's year. */
export function sayMonth(day: string, reader: Reader): string {
  const { year, month } = dateOf(day);
  const word = MONTHS[month - 1] ?? '';
  return year === wallTime(reader.now, reader.timeZone).year ? word : `${word} ${year}`;
}

/** An ISO day as "Tue 4 May". */
export function sayShortDay(day: string, reader: Reader): string {
  const date = dateOf(day);
  return `${weekdayWord(date).slice(0, 3)} ${dateWords(date, reader, SHORT_MONTHS)}`;
}

/** An ISO day as "Thursday 13 May", months in full. */
export function sayFullDay(day: string, reader: Reader): string {
  const date = dateOf(day);
  return `${weekdayWord(date)} ${dateWords(date, reader, MONTHS)}`;
}

/** Above what happened on a day: "Today, Wednesday 5 May", "Tuesday 4 May". */
export function sayDayHeading(day: string, reader: Reader): string {
  const words = sayFullDay(day, reader);
  return day === dayOf(reader.now, reader.timeZone) ? `Today, ${words}` : words;
}

/** The time on the wall: "9:12", "17:00", "0:05". */
export function sayClockTime(instant: Date, timeZone: string): string {
  const { hour, minute } = wallTime(instant, timeZone);
  return `${hour}:${String(minute).padStart(2, '0')}`;
}

/** "10:00, Brussels time", for a zone that need not be the reader's. */
export function sayTimeWithPlace(instant: Date, timeZone: string): string {
  return `${sayClockTime(instant, timeZone)}, ${sayZone(timeZone)}`;
}

/** "Brussels time"; zones without a city, such as UTC, by their own name. */
export function sayZone(timeZone: string): string {
  const [area, ...places] = timeZone.split('/');
  const place = places.at(-1)?.replaceAll('_', ' ');
  if (!place) return timeZone;
  // IANA's Etc zones count westwards: Etc/GMT+5 is five hours behind UTC.
  if (area === 'Etc') return place.replace(/^GMT([+-])/, (_, sign) => (sign === '+' ? 'UTC−' : 'UTC+'));
  return `${cityNow(place)} time`;
}

/** An instant in full: "Tue 4 May, 8:52". */
export function sayInstant(instant: Date, reader: Reader): string {
  const date = wallTime(instant, reader.timeZone);
  const day = `${weekdayWord(date).slice(0, 3)} ${dateWords(date, reader, SHORT_MONTHS)}`;
  return `${day}, ${sayClockTime(instant, reader.timeZone)}`;
}

/** An instant for paper, which is read years later: "25 November 2026, 19:20, Brussels time". */
export function sayMoment(instant: Date, { timeZone }: Reader): string {
  const { year, month, day } = wallTime(instant, timeZone);
  return `${day} ${MONTHS[month - 1]} ${year}, ${sayTimeWithPlace(instant, timeZone)}`;
}

/**
 * When something happened: "just now" (under two minutes), "today at 9:12", "yesterday", or "Tue 4 May, 8:52". An
 * instant up to two minutes ahead is "just now" too, because two machines' clocks differ.
 */
export function sayWhen(instant: Date, reader: Reader): string {
  if (Math.abs(reader.now.getTime() - instant.getTime()) < 2 * MINUTE) return 'just now';
  const away = daysAway(instant, reader);
  if (away === 0) return `today at ${sayClockTime(instant, reader.timeZone)}`;
  if (away === -1) return 'yesterday';
  return sayDeadline(instant, reader);
}

/** When something is due, to follow "by": "today, 17:00", "tomorrow, 17:00", "yesterday, 17:00", "Thu 6 May, 17:00". */
export function sayDeadline(instant: Date, reader: Reader): string {
  const near = new Map([
    [-1, 'yesterday'],
    [0, 'today'],
    [1, 'tomorrow'],
  ]).get(daysAway(instant, reader));
  return near ? `${near}, ${sayClockTime(instant, reader.timeZone)}` : sayInstant(instant, reader);
}

/**
 * By when a limit of ours is up, to follow "by". Hours count through the night, in which nobody works: there it is the day
 * that is said, "the start of Mon 3 May" or "the end of today".
 */
export function sayLimit(instant: Date, reader: Reader): string {
  const { hour } = wallTime(instant, reader.timeZone);
  if (isDayHour(hour)) return sayDeadline(instant, reader);
  const away = daysAway(instant, reader);
  const isEarly = hour < 12;
  // To whoever reads it in that very night the time says more, and what is over was at a time.
  if (instant <= reader.now || (isEarly && away === 0)) return sayDeadline(instant, reader);
  const day =
    away === 0 ? 'today' : away === 1 ? 'tomorrow' : sayShortDay(dayOf(instant, reader.timeZone), reader);
  return `the ${isEarly ? 'start' : 'end'} of ${day}`;
}

/** When something was due, to follow "was due": "today at 9:30", "yesterday at 17:00", "on Thu 6 May at 17:00". */
export function sayDue(instant: Date, reader: Reader): string {
  const time = sayClockTime(instant, reader.timeZone);
  const away = daysAway(instant, reader);
  if (away === 0 || away === -1) return `${away === 0 ? 'today' : 'yesterday'} at ${time}`;
  const date = wallTime(instant, reader.timeZone);
  return `on ${weekdayWord(date).slice(0, 3)} ${dateWords(date, reader, SHORT_MONTHS)} at ${time}`;
}

/** Working hours as "40 min", "23 h" or, from 72 on, "3 days" of 24 working hours; rounded down. Sign is ignored. */
export function sayDuration(hours: number): string {
  // A whole number of seconds first: 5.999999999 hours are six that suffered from division.
  const minutes = Math.floor(Math.round(Math.abs(hours) * 3600) / 60);
  if (minutes < 60) return `${minutes} min`;
  const whole = Math.floor(minutes / 60);
  return whole < 72 ? `${whole} h` : `${Math.floor(whole / 24)} days`;
}

/** How long something took, to follow "in" or go before "after": as `sayDuration`, or "under a working minute". */
export function sayTaken(hours: number): string {
  const duration = sayDuration(hours);
  return duration === '0 min' ? 'under a working minute' : duration;
}

/** "6 h left", "40 min left", "3 days left"; negative hours are "2 h late"; within a minute it is "due now". */
export function sayLeft(hours: number): string {
  const duration = sayDuration(hours);
  if (duration === '0 min') return 'due now';
  return `${duration} ${hours < 0 ? 'late' : 'left'}`;
}

/** What is left, in full words and to the nearest hour: "24 hours", "one hour", "40 minutes". */
export function sayHoursLeft(hours: number): string {
  const minutes = Math.max(1, Math.round(hours * 60));
  if (minutes < 60) return countOf(minutes, 'minute');
  return countOf(Math.round(minutes / 60), 'hour');
}

/** Minutes it takes to check a number of points, at 20 seconds each, rounded up. */
export function minutesFor(points: number): number {
  return Math.ceil((points * SECONDS_PER_POINT) / 60);
}

/** "about 7 minutes", in figures. */
export function sayMinutesFor(points: number): string {
  const minutes = minutesFor(points);
  return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

type CalendarDate = { year: number; month: number; day: number };

/** Throws for a day that is on no calendar. */
function dateOf(isoDay: string): CalendarDate {
  const [year = 0, month = 0, day = 0] = isoDay.split('-').map(Number);
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day)
    throw new RangeError(`${isoDay} is not a day`);
  return { year, month, day };
}

function dateWords(date: CalendarDate, reader: Reader, months: string[]): string {
  const words = `${date.day} ${months[date.month - 1]}`;
  return date.year === wallTime(reader.now, reader.timeZone).year ? words : `${words} ${date.year}`;
}

function weekdayWord(date: CalendarDate): string {
  return WEEKDAYS[weekdayOf(epochDay(date)) - 1] ?? '';
}

/** Calendar days from the reader's today to the day of the instant; -1 is yesterday. */
function daysAway(instant: Date, { now, timeZone }: Reader): number {
  return epochDay(wallTime(instant, timeZone)) - epochDay(wallTime(now, timeZone));
}

/** The hour of the day where the reader is, 0 to 23. */
export function hourIn({ now, timeZone }: Reader): number {
  return wallTime(now, timeZone).hour;
}
