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
  /** Who asks: the same for as long as it goes on, because calendars know it by that. */
  organizer: Person;
  /** Whoever holds it by now, where that is somebody else. */
  holder?: Person | null;
  /** The reader isn't asked any more, though it goes on. */
  isGone?: boolean;
  /** Whose calendar it is for. */
  to: Person;
  /** They chose the time themselves. */
  hasTaken?: boolean;
};

export type CalendarText = { method: `${ICalCalendarMethod}`; text: string };

const ours = (method: ICalCalendarMethod, name?: string): ICalCalendar =>
  ical({ method, name, prodId: { company: 'Foyer', product: 'Foyer', language: 'EN' } });

/**
 * An invitation, or that it is called off; null for a meeting that was never set. Whoever holds it isn't asked to
 * come: their calendar is told.
 */
export function invitationText(invitation: Invitation): CalendarText | null {
  const { standing, organizer, to, holder = null, isGone = false, hasTaken = false } = invitation;
  if (!standing.calendarAct || !standing.startsAt) return null;
  const isOwn = isSamePerson(organizer, to);
  const method = methodOf(standing, isOwn, isGone);
  const calendar = ours(method);
  const event = addTo(calendar, invitation);
  if (isGone) event?.status(ICalEventStatus.CANCELLED);
  const { name, email } = organizer;
  event?.organizer({ name, email, mailto: email, sentBy: holder?.email });
  const asks = method === ICalCalendarMethod.REQUEST;
  const isHolder = holder !== null && isSamePerson(holder, to);
  const comes = isHolder || (hasTaken && asks);
  const role = isHolder ? ICalAttendeeRole.CHAIR : ICalAttendeeRole.REQ;
  if (!isOwn)
    event?.createAttendee({
      ...inCalendar(to),
      role,
      rsvp: asks && !comes,
      status: comes ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
    });
  if (holder && !isHolder && asks)
    event?.createAttendee({
      ...inCalendar(holder),
      role: ICalAttendeeRole.CHAIR,
      rsvp: false,
      status: ICalAttendeeStatus.ACCEPTED,
    });
  return { method, text: calendar.toString() };
}

const isSamePerson = (one: Person, other: Person): boolean =>
  one.email.toLowerCase() === other.email.toLowerCase();

const inCalendar = ({ name, email }: Person) => ({ name, email, mailto: email });

function methodOf({ state }: Standing, isOwn: boolean, isGone: boolean): ICalCalendarMethod {
  if (state === 'called_off' || isGone) return ICalCalendarMethod.CANCEL;
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
