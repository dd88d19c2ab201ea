/*
 * Whether somebody would wonder about the time of a call: it lies on a day on which we don’t work, or outside of office
 * hours, ours or on the wall of somebody who is asked. It may be meant, so it is pointed out and never refused. Pure.
 */
import { type Calendar, dayOf, isWorkingDay } from '../clock/clock';
import { wallTime } from '../clock/wall-clock';
import { endOf, type Where } from './meeting';

export type Unusual = {
  isDayOff: boolean;
  isOutsideOurs: boolean;
  /** Zones of theirs in which it lies outside of the hours in which we work ourselves. */
  outsideIn: string[];
};

export function unusualAt(
  startsAt: Date,
  where: Where,
  { calendar, zones }: { calendar: Calendar; zones: readonly string[] },
): Unusual {
  const { timeZone } = calendar;
  const isOutside = (zone: string) => {
    const [from, until] = [startsAt, endOf(startsAt, where)];
    const isOtherDay = dayOf(from, zone) !== dayOf(new Date(until.getTime() - 1), zone);
    return (
      isOtherDay ||
      clockOf(from, zone) < calendar.officeOpens ||
      clockOf(new Date(until.getTime() - 60_000), zone) >= calendar.officeCloses
    );
  };
  return {
    isDayOff: !isWorkingDay(dayOf(startsAt, timeZone), calendar),
    isOutsideOurs: isOutside(timeZone),
    outsideIn: [...new Set(zones)].filter((zone) => zone !== timeZone && isOutside(zone)),
  };
}

/** "09:05", as office hours are written. */
function clockOf(instant: Date, zone: string): string {
  const { hour, minute } = wallTime(instant, zone);
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}
