// A deal's handoff runs against the clock from the day it is signed: accepted within 24 hours, introduced within 48,
// corrections answered by closing time of the next working day. Hours count around the clock on working days;
// weekends and the workspace's holidays stop it, all in the workspace's own time zone. Saying when something is due
// therefore never depends on where the reader or the server happens to be.
import { Temporal } from 'temporal-polyfill';
import { wallTime, weekdayOf } from './wall-clock';

/**
 * When a workspace works. `timeZone` is an IANA name; `workingDays` are ISO weekdays, 1 is Monday and 7 Sunday;
 * `holidays` are ISO days; office times are 'HH:MM' on the workspace's wall clock.
 */
export type Calendar = {
  timeZone: string;
  workingDays: number[];
  holidays: string[];
  officeOpens: string;
  officeCloses: string;
};

/** What a workspace allows, in working hours since signature and in working days since the introduction. */
export type Limits = { acceptanceHours: number; introductionHours: number; kickoffWorkingDays: number };

export const DEFAULT_LIMITS: Limits = { acceptanceHours: 24, introductionHours: 48, kickoffWorkingDays: 5 };

export type HandoffClock = {
  /** Working hours from signature to the introduction, or to now; 0 while the signature lies ahead. */
  spentHours: number;
  /** Working hours left to introduce; negative once late. */
  leftHours: number;
  /** Share of the introduction limit that is used up, 0 to 1. */
  ratio: number;
  tone: 'calm' | 'soon' | 'late' | 'done';
  /** When the introduction is due. */
  dueAt: Date;
  acceptanceDueAt: Date;
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Instants outside these years are mistakes, and counting them would be slow. */
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/**
 * Working hours from one instant to another, with fractions; negative when `to` comes first. An hour is an elapsed
 * hour: a working day on which the clocks change has 23 or 25. Refuses instants outside 1970 to 2199.
 */
export function workingHoursBetween(from: Date, to: Date, calendar: Calendar): number {
  const [start, end] = [millisecondsOf(from), millisecondsOf(to)];
  if (end < start) return 0 - workingHoursBetween(to, from, calendar);
  let worked = 0;
  for (const span of workingSpans(start, end, calendar)) worked += span.end - span.start;
  return worked / HOUR;
}

/**
 * The earliest instant at which `hours` working hours have passed since `from`. Refuses negative hours, and a result
 * after 2199.
 */
export function afterWorkingHours(from: Date, hours: number, calendar: Calendar): Date {
  if (!(hours >= 0)) throw new RangeError(`Working hours count forwards, not ${hours}`);
  const start = millisecondsOf(from);
  let left = Math.round(hours * HOUR);
  if (left === 0) return new Date(start);
  for (const span of workingSpans(start, LATEST, calendar)) {
    const length = span.end - span.start;
    if (left <= length) return new Date(span.start + left);
    left -= length;
  }
  throw new RangeError(`${hours} working hours lead beyond the year 2199`);
}

/** Office closing time on the nth working day after the day of `from`, in the workspace's zone. Refuses n below 1. */
export function afterWorkingDays(from: Date, n: number, calendar: Calendar): Date {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Working days are counted from 1, not ${n}`);
  const isWorking = workingDayTest(calendar);
  const last = LATEST / DAY;
  let day = epochDayOf(dayOf(from, calendar.timeZone));
  for (let counted = 0; counted < n; ) {
    day += 1;
    if (day > last) throw new RangeError(`${n} working days lead beyond the year 2199`);
    if (isWorking(day)) counted += 1;
  }
  return officeTimeOn(isoDayOf(day), calendar.officeCloses, calendar);
}

/** Office closing time on the first working day after the day of `instant`, in the workspace's zone. */
export function endOfWorkingDayAfter(instant: Date, calendar: Calendar): Date {
  return afterWorkingDays(instant, 1, calendar);
}

/** Office opening time on the day of `instant`, in the workspace's zone. */
export function officeOpeningOn(instant: Date, calendar: Calendar): Date {
  return officeTimeOn(dayOf(instant, calendar.timeZone), calendar.officeOpens, calendar);
}

/** When the office opens and closes on an ISO day, in the workspace's zone. */
export function officeHoursOn(day: string, calendar: Calendar): { opensAt: Date; closesAt: Date } {
  const { officeOpens, officeCloses } = calendar;
  return {
    opensAt: officeTimeOn(day, officeOpens, calendar),
    closesAt: officeTimeOn(day, officeCloses, calendar),
  };
}

/** When a correction received now is answered at the latest: closing time of the next working day, never the same day. */
export function answerBy(receivedAt: Date, calendar: Calendar): Date {
  return endOfWorkingDayAfter(receivedAt, calendar);
}

/** Whether the workspace works on this ISO day. Refuses what is not a day. */
export function isWorkingDay(day: string, calendar: Calendar): boolean {
  return workingDayTest(calendar)(epochDayOf(Temporal.PlainDate.from(day).toString()));
}

/** The ISO day an instant falls on in a time zone. */
export function dayOf(instant: Date, timeZone: string): string {
  const { year, month, day } = wallTime(new Date(millisecondsOf(instant)), timeZone);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The first instant that isn't of an ISO day any more, in a time zone. */
export const endOfDay = (day: string, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds);

/** The day an instant falls on in a time zone, counted from 1 January 1970. */
export function dayNumberOf(instant: Date, timeZone: string): number {
  return epochDayOf(dayOf(instant, timeZone));
}

/**
 * How a handoff stands: calm up to the acceptance limit, soon up to the introduction limit, late after it, done once
 * introduced. The introduction stops the clock.
 */
export function handoffClock(handoff: {
  signedAt: Date;
  introducedAt: Date | null;
  now: Date;
  calendar: Calendar;
  limits?: Limits;
}): HandoffClock {
  const { signedAt, introducedAt, now, calendar, limits = DEFAULT_LIMITS } = handoff;
  const spentHours = Math.max(0, workingHoursBetween(signedAt, introducedAt ?? now, calendar));
  const limit = limits.introductionHours;
  return {
    spentHours,
    leftHours: limit - spentHours,
    ratio: limit > 0 ? Math.min(1, spentHours / limit) : 1,
    tone: introducedAt ? 'done' : toneAt(spentHours, limits),
    dueAt: afterWorkingHours(signedAt, limit, calendar),
    acceptanceDueAt: afterWorkingHours(signedAt, limits.acceptanceHours, calendar),
  };
}

/** The limit that a handoff runs towards next: of its acceptance while it is read, of its introduction otherwise. */
export function limitAhead(
  clock: HandoffClock,
  { isRead, acceptanceHours }: { isRead: boolean; acceptanceHours: number },
): Pick<HandoffClock, 'leftHours' | 'tone' | 'dueAt'> {
  if (!isRead) return clock;
  const leftHours = acceptanceHours - clock.spentHours;
  return { leftHours, tone: leftHours < 0 ? 'late' : 'calm', dueAt: clock.acceptanceDueAt };
}

function toneAt(spentHours: number, limits: Limits): 'calm' | 'soon' | 'late' {
  if (spentHours > limits.introductionHours) return 'late';
  return spentHours > limits.acceptanceHours ? 'soon' : 'calm';
}

type Span = { start: number; end: number };

/** The runs of working days between two instants, in order, as epoch milliseconds. */
function* workingSpans(start: number, end: number, calendar: Calendar): Generator<Span> {
  const isWorking = workingDayTest(calendar);
  for (const stretch of stretchesOfOneOffset(start, end, calendar.timeZone)) {
    const { offset } = stretch;
    const [from, to] = [stretch.start + offset, stretch.end + offset];
    for (let day = Math.floor(from / DAY); day * DAY < to; day += 1) {
      if (!isWorking(day)) continue;
      const first = day;
      while ((day + 1) * DAY < to && isWorking(day + 1)) day += 1;
      yield { start: Math.max(from, first * DAY) - offset, end: Math.min(to, (day + 1) * DAY) - offset };
    }
  }
}

/** Cuts a time span where the zone's clocks change, so that days within a piece can be counted by plain division. */
function* stretchesOfOneOffset(
  start: number,
  end: number,
  timeZone: string,
): Generator<Span & { offset: number }> {
  for (let from = start; from < end; ) {
    const zoned = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
    const change = zoned.getTimeZoneTransition('next');
    const to = change ? Math.min(end, change.epochMilliseconds) : end;
    yield { start: from, end: to, offset: zoned.offsetNanoseconds / 1_000_000 };
    from = to;
  }
}

const tests = new WeakMap<Calendar, (epochDay: number) => boolean>();

/**
 * Whether it works on a day counted from 1 January 1970. Made once for a calendar, however many days are asked about: it
 * may know hundreds of holidays.
 */
export function workingDayTest(calendar: Calendar): (epochDay: number) => boolean {
  const known = tests.get(calendar);
  if (known) return known;
  const test = newWorkingDayTest(calendar);
  tests.set(calendar, test);
  return test;
}

function newWorkingDayTest(calendar: Calendar): (epochDay: number) => boolean {
  const worksOn = [1, 2, 3, 4, 5, 6, 7].map((weekday) => calendar.workingDays.includes(weekday));
  if (!worksOn.includes(true)) throw new RangeError('A calendar needs at least one working day');
  const holidays = new Set(calendar.holidays.map(epochDayOf));
  return (epochDay) => worksOn[weekdayOf(epochDay) - 1] === true && !holidays.has(epochDay);
}

function officeTimeOn(day: string, plainTime: string, { timeZone }: Calendar): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds);
}

/** The ISO day of a day counted from 1 January 1970. */
export const isoDayOf = (epochDay: number): string => new Date(epochDay * DAY).toISOString().slice(0, 10);

/** Days since 1 January 1970, of an ISO day. */
export function epochDayOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

function millisecondsOf(instant: Date): number {
  const milliseconds = instant.getTime();
  if (milliseconds >= EARLIEST && milliseconds < LATEST) return milliseconds;
  throw new RangeError('The clock counts instants from 1970 to 2199');
}
