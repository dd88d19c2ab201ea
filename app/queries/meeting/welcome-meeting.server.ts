/*
 * A meeting on a page of its own, for a contact of the customer: times that may be taken, the one that is set, who is
 * asked to come, and what stands on the list for it.
 */
import { db } from '#db/client.server';
import { type AgendaFacts, agendaFacts } from '#db/meeting/agenda-facts.server';
import { livingFeed } from '#db/meeting/calendar-feeds.server';
import { factsOf, heldBefore, type MeetingFacts, nextAfter } from '#db/meeting/meeting-facts.server';
import type { CustomerSession } from '../../auth/contact/customer-session.server';
import type { Reader } from '../../speech/en/say-time';
import type { Person } from '../welcome/page';
import type { Reading } from '../welcome/reading.server';
import { readWelcome } from '../welcome/welcome.server';
import { isReaderAsked } from './meeting-facts.server';

export type Guest = { name: string; first: string; isReader: boolean };

export type WelcomeMeetingFacts = {
  vendor: string;
  /** Six hex digits, for the address of the stylesheet. */
  colour: string;
  logo: string | null;
  customer: string;
  reader: Person & { id: string } & Required<Reader>;
  /** The reader's own zone, where times are shown in another. */
  ownZone: string;
  officeZone: string;
  host: Person;
  /** Where questions about the page as a whole are asked. */
  pageId: string;
  isClosed: boolean;
  meeting: MeetingFacts;
  guests: Guest[];
  /** What everybody of theirs is called, by their id. */
  names: ReadonlyMap<string, string>;
  /** It is for the reader too. */
  isAsked: boolean;
  /** What there is to talk about, and what came of it. */
  agenda: AgendaFacts;
  /** Other calls that were held, the latest first. */
  held: { id: string; startsAt: Date }[];
};

/** Null for a meeting that is none of theirs, and where nothing is published. `zone` is one to show the times in. */
export async function welcomeMeeting(
  session: CustomerSession,
  meetingId: string,
  zone: string | null,
): Promise<WelcomeMeetingFacts | null> {
  const reading = await readWelcome(session);
  if (!reading) return null;
  const meetings = factsOf(reading.setting.meetings);
  const meeting = meetings.find(({ id }) => id === meetingId);
  if (!meeting) return null;
  const { setting, me, contacts } = reading;
  return {
    vendor: setting.vendor,
    colour: setting.colour.slice(1),
    logo: setting.logo,
    customer: setting.customer,
    reader: {
      id: me.id,
      name: me.name,
      firstName: me.called,
      portrait: null,
      ...reading.reader,
      timeZone: zone ?? reading.reader.timeZone,
    },
    ownZone: reading.reader.timeZone,
    officeZone: setting.time_zone,
    host: hostOf(reading),
    pageId: reading.visit.onboardingId,
    isClosed: setting.closed_at !== null,
    meeting,
    names: new Map([...contacts.values()].map(({ id, called }) => [id, called])),
    isAsked: isReaderAsked(reading, meeting),
    guests: [...contacts.values()]
      .filter((one) => meeting.guestIds.includes(one.id) && !one.isReplaced)
      .map((one) => guestOf(reading, one.id)),
    held: meetings.flatMap(({ id, standing: { state, startsAt } }) =>
      state === 'held' && startsAt && id !== meetingId ? [{ id, startsAt }] : [],
    ),
    agenda: await agendaFacts(db(), reading.visit, {
      meeting,
      next: nextAfter(meetings, meeting),
      before: heldBefore(meetings, meeting),
      now: setting.now,
    }),
  };
}

function guestOf({ contacts, me }: Reading, id: string): Guest {
  const contact = contacts.get(id);
  return { name: contact?.name ?? '', first: contact?.called ?? '', isReader: id === me.id };
}

function hostOf({ setting, profiles }: Reading): Person {
  const { name = '', called = '', portrait = null } = profiles.get(setting.host_member_id) ?? {};
  return { name, firstName: called, portrait };
}

/** What a contact's calendar reads of their page, and how it stands. */
export async function welcomeCalendar(session: CustomerSession) {
  const reading = await readWelcome(session);
  if (!reading) return null;
  const { actor } = session;
  const feed = await livingFeed(db(), { workspaceId: actor.workspaceId, contactId: actor.id });
  const { setting, reader } = reading;
  return {
    vendor: setting.vendor,
    colour: setting.colour.slice(1),
    logo: setting.logo,
    customer: setting.customer,
    reader: { id: actor.id, ...reader },
    isClosed: setting.closed_at !== null,
    feed: feed ?? null,
    /** Whoever came by a link that a colleague copied gives no calendar an address. */
    mayMake: actor.copiedBy === undefined,
  };
}

export type WelcomeCalendarFacts = NonNullable<Awaited<ReturnType<typeof welcomeCalendar>>>;
