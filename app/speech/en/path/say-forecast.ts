/* When a path is likely to end, beside the day that was agreed: "four working days later". */
import type { Forecast, PhaseForecast } from '../../../domain/path/forecast';
import { countOf } from '../say-count';
import { type Reader, sayShortDay } from '../say-time';

export type SaidForecast = {
  /** What the path ends with: "All 23 shops are live". */
  title: string;
  /** The day that was agreed, or that the path sets by itself: "Fri 4 Dec". */
  agreed: string;
  isAgreed: boolean;
  /** The day on which it is likely; empty where that is the day that was agreed. */
  expected: string;
  /** "four working days later"; of what isn't on course how much room there is: "as agreed, two working days of room". */
  line: string;
};

/** Null where no day was agreed, and where nothing is left to do. Once they have what they came for, the end is of what is left. */
export function sayForecast(
  { end }: Forecast,
  { isOnCourse, hasValue }: { isOnCourse: boolean; hasValue: boolean },
  reader: Reader,
): SaidForecast | null {
  if (!end) return null;
  return {
    title: hasValue ? `What is left of ${end.agreed || end.title}` : end.agreed || end.title,
    isAgreed: end.agreed !== null,
    agreed: unbroken(sayShortDay(end.endsOn, reader)),
    expected: end.on === end.endsOn ? '' : unbroken(sayShortDay(end.on, reader)),
    line: lineOf(end, isOnCourse),
  };
}

/** A day stays on one line, however narrow its place is. */
const unbroken = (day: string): string => day.replaceAll(' ', '\u00a0');

function lineOf({ on, endsOn, agreed, later, room }: PhaseForecast, isOnCourse: boolean): string {
  if (on === endsOn) {
    // A day that is the path’s own was planned by us; nobody agreed to it.
    const as = agreed === null ? 'as planned' : 'as agreed';
    if (isOnCourse) return as;
    return `${as}, ${room === 0 ? 'with no room left' : `${countOf(room, 'working day')} of room`}`;
  }
  return later === 0 ? 'later, by days off alone' : `${countOf(later, 'working day')} later`;
}
