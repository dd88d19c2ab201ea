/* A meeting on a page of its own in English: how it stands, when it is, and on whose wall. */
import { dayOf } from '../../../domain/clock/clock';
import { linkIn } from '../../../domain/form/web-link';
import { endOf, isTheirTurn, type Standing, timesAhead } from '../../../domain/meeting/meeting';
import type {
  WelcomeCalendarFacts,
  WelcomeMeetingFacts,
} from '../../../queries/meeting/welcome-meeting.server';
import type { SaidCalendarPage, SaidMeetingPage, SaidTime } from '../../meeting/said-meeting';
import { type Reader, sayFullDay, sayWhen, sayZone } from '../say-time';
import { sayAgenda } from './say-agenda';
import { sayBeside, sayLeaf, sayLength, sayShortSpan, saySpan, sayWhich } from './say-times';

export function sayMeetingPage(facts: WelcomeMeetingFacts): SaidMeetingPage {
  const { vendor, colour, logo, customer, reader, host, officeZone, meeting, guests } = facts;
  const { standing } = meeting;
  const { where, startsAt, proposals, absent, link } = standing;
  const { isAsked } = facts;
  const isTurn = isAsked && isTheirTurn(standing, reader.now) && !facts.isClosed;
  const agenda = sayAgenda(facts.agenda, reader, 'customer', { names: facts.names, readerId: reader.id });
  const time = (at: Date): SaidTime => ({
    value: at.toISOString(),
    time: saySpan(at, where, reader),
    beside: sayBeside(at, where, reader, officeZone),
  });
  return {
    id: meeting.id,
    vendor,
    colour,
    logo,
    customer,
    readerId: reader.id,
    firstName: reader.firstName,
    host: { name: host.name, first: host.firstName, portrait: host.portrait },
    pageId: facts.pageId,
    isClosed: facts.isClosed,
    tag: sayTag(standing, isTurn),
    isTurn,
    isAsked,
    title: sayTitle(meeting, reader, isAsked),
    length: sayLength(where),
    ...sayPlace(where.place),
    words: standing.said?.words ?? '',
    state: standing.state,
    times: timesAhead(standing, reader.now).map(time),
    link: link === null ? null : { href: link, host: hostIn(link) },
    set: startsAt && saySet(standing, startsAt, time(startsAt), reader),
    proposals: proposals.map(({ by, times, words }) => ({
      ...whoIs(by.id, facts),
      times: times.map((at) => sayShortSpan(at, where, reader)),
      words,
    })),
    absent: absent.map(({ by, words }) => ({ ...whoIs(by.id, facts), words })),
    isInvited: meeting.guestIds.includes(reader.id),
    zone: reader.timeZone,
    zoneName: sayZone(reader.timeZone),
    isOwnZone: reader.timeZone === facts.ownZone,
    guests,
    agenda: agenda.points,
    since: agenda.since,
    held: facts.held.map(({ id, startsAt }) => ({
      id,
      day: sayFullDay(dayOf(startsAt, reader.timeZone), reader),
    })),
  };
}

const whoIs = (id: string, { names, reader }: WelcomeMeetingFacts) => ({
  by: names.get(id) || 'A colleague',
  isReader: id === reader.id,
});

function saySet(standing: Standing, startsAt: Date, time: SaidTime, reader: Reader): SaidMeetingPage['set'] {
  const { movedFrom, where } = standing;
  return {
    ...time,
    ...sayLeaf(startsAt, reader),
    before: movedFrom ? sayShortSpan(movedFrom.startsAt, movedFrom.where, reader) : '',
    isMoved: movedFrom !== null,
    isPast: endOf(startsAt, where) <= reader.now,
  };
}

function sayTag({ state, proposals, movedFrom, isAgreed }: Standing, isTurn: boolean): string {
  if (state === 'called_off') return 'Called off';
  if (state === 'held') return 'Held';
  if (isTurn) return movedFrom && !isAgreed ? 'Your turn' : 'Yours';
  if (proposals.length > 0) return 'Other times proposed';
  return state === 'set' ? 'Set' : 'Not set yet';
}

function sayTitle(
  { kind, standing }: WelcomeMeetingFacts['meeting'],
  reader: Reader & { firstName: string },
  isReaderAsked: boolean,
): string {
  const call = sayWhich(kind);
  const { state, startsAt, movedFrom, isAgreed } = standing;
  if (state === 'called_off') return `${call} is called off`;
  if (!startsAt && !isReaderAsked) return `${call} isn’t set yet`;
  if (!startsAt) return `When shall we talk, ${reader.firstName}?`;
  const day = sayFullDay(dayOf(startsAt, reader.timeZone), reader);
  if (state === 'held') return `We talked on ${day}`;
  if (endOf(startsAt, standing.where) <= reader.now) return `${call} was on ${day}`;
  return movedFrom && !isAgreed ? `${call} has a new time` : `${call} is on ${day}`;
}

const hostIn = (link: string): string => (URL.canParse(link) ? new URL(link).host : '');

function sayPlace(typed: string): Pick<SaidMeetingPage, 'place' | 'placeLink'> {
  const { words, link } = linkIn(typed);
  return { place: words, placeLink: link === null ? null : { href: link, host: hostIn(link) } };
}

export function sayCalendarPage({ feed, ...facts }: WelcomeCalendarFacts): SaidCalendarPage {
  const { vendor, colour, logo, customer, reader, isClosed, mayMake } = facts;
  const since = feed ? sayWhen(feed.madeAt, reader) : '';
  return { vendor, colour, logo, customer, readerId: reader.id, isClosed, since, mayMake };
}
