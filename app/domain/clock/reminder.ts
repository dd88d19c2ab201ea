/*
 * A contact who hasn't answered everything is reminded three working days after they got their page, and once more three
 * working days later. Where everything is answered and only a name is missing, whoever may sign is reminded of that, three
 * working days after the last answer and within the same two. Nobody gets two reminders on one day, however many onboardings they are part of; nobody gets one
 * in the evening, at night, or on a day off. Working days are those of the workspace, hours those of the reader.
 */
import { Temporal } from 'temporal-polyfill';
import { nextGoodHour } from '../mail/quiet-hours';
import { afterWorkingHours, type Calendar, dayOf } from './clock';

export const MOST_REMINDERS = 2;
const WAIT_HOURS = 3 * 24;
/** Nothing is left to remind of today; there may be tomorrow. */
const LOOK_AGAIN_HOURS = 24;

export type ReminderFacts = {
  /** When they were introduced, or got their page later. */
  introducedAt: Date;
  isSettled: boolean;
  /** Points that nobody has answered. */
  pointsLeft: number;
  /** Since when only their name is missing; null while it isn't, or isn't theirs to give. */
  nameMissingSince: Date | null;
  /** There is an address to write to, and the person didn't ask for silence. */
  mayBeReminded: boolean;
  /** Reminders of this introduction so far, and the latest. */
  reminders: number;
  remindedAt: Date | null;
  /** The latest reminder to this person, of whichever onboarding. */
  personRemindedAt: Date | null;
};

/** Whether to remind now, and when to ask again; null when never. */
export type ReminderPlan = { isDue: boolean; lookAgainAt: Date | null };

/** Three working days after the introduction, or after the reminder before. */
export const reminderAfter = (last: Date, calendar: Calendar): Date =>
  afterWorkingHours(last, WAIT_HOURS, calendar);

export function planReminder(
  facts: ReminderFacts,
  now: Date,
  { calendar, timeZone }: { calendar: Calendar; timeZone: string },
): ReminderPlan {
  const later = (lookAgainAt: Date | null): ReminderPlan => ({ isDue: false, lookAgainAt });
  if (facts.isSettled || facts.reminders >= MOST_REMINDERS) return later(null);
  const nameSince = facts.pointsLeft === 0 ? facts.nameMissingSince : null;
  const lastAt = facts.remindedAt ?? facts.introducedAt;
  const since = nameSince && nameSince > lastAt ? nameSince : lastAt;
  const dueAt = reminderAfter(since, calendar);
  const goodAt = nextGoodHour(dueAt > now ? dueAt : now, timeZone, calendar);
  if (goodAt > now) return later(goodAt);
  if (!facts.mayBeReminded || (facts.pointsLeft === 0 && !nameSince))
    return later(nextGoodHour(afterWorkingHours(now, LOOK_AGAIN_HOURS, calendar), timeZone, calendar));
  const isRemindedToday =
    facts.personRemindedAt && dayOf(facts.personRemindedAt, timeZone) === dayOf(now, timeZone);
  if (isRemindedToday) return later(nextGoodHour(tomorrow(now, timeZone), timeZone, calendar));
  const isLast = facts.reminders + 1 >= MOST_REMINDERS;
  return { isDue: true, lookAgainAt: isLast ? null : reminderAfter(now, calendar) };
}

/** A reminder to the same person that has left, or is about to (`leftAt` null). */
export type OtherReminder = { leftAt: Date | null; isOfSameIntroduction: boolean };

/**
 * When mail that is owed may leave: `now`, or a later good hour. However long it was held up, nobody gets two
 * on one day, nor the second of an introduction sooner than three working days after the first.
 */
export function leavesAt(
  now: Date,
  others: OtherReminder[],
  { calendar, timeZone }: { calendar: Calendar; timeZone: string },
): Date {
  const nextDay = tomorrow(now, timeZone);
  const earliest = others.map(({ leftAt, isOfSameIntroduction }) => {
    if (leftAt === null) return nextDay;
    const isToday = dayOf(leftAt, timeZone) === dayOf(now, timeZone);
    return isOfSameIntroduction ? reminderAfter(leftAt, calendar) : isToday ? nextDay : now;
  });
  return nextGoodHour(new Date(Math.max(now.getTime(), ...earliest.map(Number))), timeZone, calendar);
}

function tomorrow(now: Date, timeZone: string): Date {
  const day = zonedAt(now, timeZone).toPlainDate().add({ days: 1 });
  return new Date(day.toZonedDateTime({ timeZone }).epochMilliseconds);
}

const zonedAt = (instant: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
