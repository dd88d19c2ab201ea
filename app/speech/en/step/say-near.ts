/* How near a day is that somebody is reminded of, in English: what should be done by now is told with no blame. */
import { epochDayOf, isoDayOf } from '../../../domain/clock/clock';
import { type Reader, sayShortDay } from '../say-time';

export type SaidNear = {
  /** "by today", "by tomorrow", "by Mon 14 Dec", "since Thu 10 Dec". */
  due: string;
  /** "Today", "Tomorrow", "Mon 14 Dec"; null for what should be done by now. */
  day: string | null;
};

/** Both are ISO days of the workspace. */
export function sayNear(dueOn: string, today: string, reader: Reader): SaidNear {
  const day = sayShortDay(dueOn, reader);
  if (dueOn < today) return { due: `since ${day}`, day: null };
  if (dueOn === today) return { due: 'by today', day: 'Today' };
  if (dueOn === isoDayOf(epochDayOf(today) + 1)) return { due: 'by tomorrow', day: 'Tomorrow' };
  return { due: `by ${day}`, day };
}
