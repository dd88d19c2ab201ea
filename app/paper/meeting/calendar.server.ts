/*
 * What calendars read: an invitation, the same with a later number where it changed, or that it is called off; and all
 * meetings and days of a contact in one. Times are instants in UTC, so no clock that is changed between now and then,
 * and no zone that a calendar knows otherwise, can move them. A meeting keeps its id in every calendar.
 */
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import { linkIn } from '../../domain/form/web-link';
import { endOf, type Standing } from '../../domain/meeting/meeting';

type Person = { name: string; email: string };

export type Entry = {
  id: string;
  standing: Standing;
  /** What it is called in the reader's calendar. */
  title: string;
  words: string;
};

export type Invitation = Entry & {
  organizer: Person;
  /** Whose calendar it is for. */
  to: Person;
};

export type CalendarText = { method: `${ICalCalendarMethod}`; text: string };

const ours = (method: ICalCalendarMethod, name?: string): ICalCalendar =>
  ical({ method, name, prodId: { company: 'Foyer', product: 'Foyer', language: 'EN' } });

/**
 * An invitation, or that it is called off; null for a meeting that was never set. Whoever holds it isn't asked to
 * come: their calendar is told.
 */
export function invitationText(invitation: Invitation): CalendarText | null {
  const { standing, organizer, to } = invitation;
  if (!standing.calendarAct || !standing.startsAt) return null;
  const isOwn = organizer.email.toLowerCase() === to.email.toLowerCase();
  const method = methodOf(standing, isOwn);
  const calendar = ours(method);
  const event = addTo(calendar, invitation);
  event?.organizer({ name: organizer.name, email: organizer.email, mailto: organizer.email });
  if (!isOwn)
    event?.createAttendee({
      name: to.name,
      email: to.email,
      mailto: to.email,
      role: ICalAttendeeRole.REQ,
      rsvp: method === ICalCalendarMethod.REQUEST,
      status: ICalAttendeeStatus.NEEDSACTION,
    });
  return { method, text: calendar.toString() };
}

function methodOf({ state }: Standing, isOwn: boolean): ICalCalendarMethod {
  if (state === 'called_off') return ICalCalendarMethod.CANCEL;
  return isOwn ? ICalCalendarMethod.PUBLISH : ICalCalendarMethod.REQUEST;
}

function addTo(calendar: ICalCalendar, { id, standing, title, words }: Entry) {
  const { calendarAct, startsAt, where, sequence, state } = standing;
  if (!calendarAct || !startsAt) return null;
  const event = calendar.createEvent({
    id,
    sequence,
    stamp: calendarAct.at,
    start: startsAt,
    end: endOf(startsAt, where),
    summary: title,
    description: words,
    status: state === 'called_off' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (where.place !== '') event.location(where.place);
  const { link } = linkIn(where.place);
  if (link) event.url(link);
  return event;
}

/** A day on which something is due: an ISO day, wherever its reader is. */
export type DueDay = { id: string; title: string; words: string; on: string; at: Date };

/** All of them, as a calendar that is read again and again has them. */
export function calendarText(
  name: string,
  { meetings, days }: { meetings: readonly Entry[]; days: readonly DueDay[] },
): CalendarText {
  const method = ICalCalendarMethod.PUBLISH;
  const calendar = ours(method, name);
  for (const meeting of meetings) addTo(calendar, meeting);
  for (const { id, title, words, on, at } of days)
    calendar.createEvent({
      id,
      stamp: at,
      allDay: true,
      // The generator reads a day off an instant in UTC.
      start: new Date(`${on}T00:00:00Z`),
      timezone: null,
      summary: title,
      description: words,
    });
  return { method, text: calendar.toString() };
}
