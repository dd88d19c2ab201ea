/* Meetings in English as customer success reads them: on the workspace's wall, with the customer's beside it. */

import type { MeetingFacts } from '#db/meeting/meeting-facts.server';
import type { Rhythm } from '../../../domain/meeting/check-in';
import { hasBegun, isStillTold, ourTurn, type Standing, timesAhead } from '../../../domain/meeting/meeting';
import { unusualAt } from '../../../domain/meeting/unusual-time';
import type { MeetingsFacts } from '../../../queries/meeting/meetings.server';
import type { SaidMeeting, SaidMeetings, SaidOurTime } from '../../meeting/said-meeting';
import { sayTalk } from '../review/say-corrections';
import { sayList } from '../say-count';
import { type Reader, sayDeadline, sayWhen, sayZone } from '../say-time';
import { endSentence } from '../sentence';
import { sayCheckIns } from '../starting-point/starting-words';
import { sayPlaces } from '../step/say-places';
import { sayAgenda } from './say-agenda';
import { sayTalkStands } from './say-handoff-meeting';
import { sayBeside, sayLength, saySpan, sayUnusual } from './say-times';

export function sayMeetings(facts: MeetingsFacts): SaidMeetings {
  const { id, customer, stage, host, officeZone, guests } = facts;
  const say = (meeting: MeetingFacts) => sayMeeting(meeting, facts);
  return {
    id,
    customer,
    stage,
    hostFirst: host.first,
    bookingLink: host.bookingLink,
    zoneName: sayZone(officeZone),
    theirZones: sayTheirZones(facts),
    isIntroduced: facts.isIntroduced,
    rep: facts.rep,
    host: facts.host.first,
    amongUs: sayAmongUs(facts),
    told: sayTold(facts),
    isFirst: !facts.earlier.some(({ standing }) => standing.state === 'held'),
    every: facts.planned?.every ? `${facts.planned.every}` : 'once',
    planned: facts.planned ? `${facts.planned.name} has ${sayRhythm(facts.planned.every)}.` : '',
    mayArrange: facts.mayArrange,
    open: facts.open && say(facts.open),
    next: sayNext(facts),
    earlier: facts.earlier.map(say),
    guests: guests.map((one) => ({
      id: one.id,
      name: one.name,
      isReached: one.isReached,
    })),
    unreached: sayUnreached(guests),
    talk: facts.talk.map((point) => sayTalk(point, facts.reader)),
    places: sayPlaces(facts.places, facts.reader),
    unanswered: facts.unanswered,
  };
}

/** When sales and customer success talk, or talked, among themselves. */
function sayAmongUs({ amongUs, amongUsZones, calendar, reader: who, officeZone, acceptBy }: MeetingsFacts) {
  const reader = { ...who, timeZone: officeZone };
  return amongUs && sayTalkStands(amongUs, { reader, calendar, zones: amongUsZones, acceptBy });
}

function sayNext({ next, open, reader: who, officeZone }: MeetingsFacts): string {
  return next && open ? saySpan(next, open.standing.where, { ...who, timeZone: officeZone }) : '';
}

/** To whom what came of the call that was held last goes by mail, and when. */
function sayTold({ told, guests, reader, earlier }: MeetingsFacts): string {
  const startsAt = earlier.find(({ standing }) => standing.state === 'held')?.standing.startsAt;
  if (!startsAt) return '';
  const firstOf = (id: string) => guests.find((one) => one.id === id)?.first ?? '';
  const namesOf = (some: MeetingsFacts['told']) =>
    sayList(some.map((one) => firstOf(one.contactId)).filter(Boolean));
  const ahead = told.filter(({ dueAt }) => dueAt !== null);
  const [next] = ahead.map(({ dueAt }) => dueAt).sort((one, other) => Number(one) - Number(other));
  if (next && next <= reader.now)
    return `What came of it is on its way to ${namesOf(ahead)} by mail; at night there it waits for the morning.`;
  if (next)
    return `What came of it goes to ${namesOf(ahead)} by mail from ${sayDeadline(next, reader)} on, with what you note until then.`;
  const [left] = told.map(({ leftAt }) => leftAt);
  if (left)
    return `What came of it went to ${namesOf(told)} by mail ${sayWhen(left, reader)}. What you note now is on their page.`;
  if (!isStillTold(startsAt, reader.now)) return '';
  return `Once you note what came of a point, everybody there with a page gets it by mail, in one, some minutes later.`;
}

/** "Kaisa and Jyrki have no page yet; Antti gets no mail."; empty where everybody can be asked. */
function sayUnreached(guests: MeetingsFacts['guests']): string {
  const named = (some: MeetingsFacts['guests'], one: string, many: string) =>
    some.length === 0 ? [] : [`${sayList(some.map(({ first }) => first))} ${some.length === 1 ? one : many}`];
  const parts = [
    ...named(
      guests.filter(({ unreached }) => unreached === 'no_page'),
      'has no page yet',
      'have no page yet',
    ),
    ...named(
      guests.filter(({ unreached }) => unreached === 'no_mail'),
      'gets no mail',
      'get no mail',
    ),
  ];
  return parts.length === 0 ? '' : endSentence(parts.join('; '));
}

/** "Marit reads them in Dublin time, Tomasz in Warsaw time."; nobody there has said where they are until they choose. */
function sayTheirZones({ guests, officeZone }: MeetingsFacts): string {
  const others = guests.filter(({ isReached, timeZone }) => isReached && timeZone !== officeZone);
  if (others.length === 0)
    return `They read them in ${sayZone(officeZone)} too, until they choose their own on the page.`;
  const [first, ...rest] = others.map(
    ({ first: name, timeZone }) => `${name} reads them in ${sayZone(timeZone)}`,
  );
  return endSentence([first, ...rest.map((one) => one.replace(' reads them', ''))].join(', '));
}

function sayMeeting(
  { id, kind, everyWeeks, standing, guestIds }: MeetingFacts,
  facts: MeetingsFacts,
): SaidMeeting {
  const { reader: who, officeZone, guests, members } = facts;
  const reader = { ...who, timeZone: officeZone };
  const asked = guests.filter((one) => guestIds.includes(one.id));
  const { where, startsAt, movedFrom, proposals, absent, said } = standing;
  const agenda = facts.agendas.get(id);
  const zones = asked.map(({ timeZone }) => timeZone);
  const time = (at: Date): SaidOurTime => ({
    value: at.toISOString(),
    time: saySpan(at, where, reader),
    beside: sayTheirs(at, standing, reader, asked),
    warn: at > reader.now ? sayUnusual(unusualAt(at, where, { calendar: facts.calendar, zones })) : '',
  });
  const turn = ourTurn(standing, reader.now);
  const firstOf = (contactId: string) => guests.find((one) => one.id === contactId)?.first ?? 'A contact';
  return {
    id,
    state: standing.state,
    ...sayStatus(standing, turn),
    length: sayLength(where),
    minutes: where.minutes,
    place: where.place,
    base: standing.last.number,
    times: timesAhead(standing, reader.now).map(time),
    link: standing.link ?? '',
    set: startsAt && time(startsAt),
    before: movedFrom ? saySpan(movedFrom.startsAt, movedFrom.where, reader) : '',
    isToAgree: movedFrom !== null && !standing.isAgreed,
    proposals: proposals.map(({ by, times, words, at }) => ({
      by: firstOf(by.id),
      times: times.map(time),
      words,
      when: sayWhen(at, who),
    })),
    absent: absent.map(({ by, words, at }) => ({ by: firstOf(by.id), words, when: sayWhen(at, who) })),
    said: said && { by: members.get(said.by.id) ?? '', words: said.words },
    guests: asked.map((one) => one.first).join(', '),
    ourTurn: turn,
    hasBegun: hasBegun(standing, reader.now),
    isFirst: kind === 'first_call',
    again: everyWeeks === null ? '' : AGAIN[everyWeeks],
    agenda: agenda
      ? sayAgenda(agenda, who, 'staff', { names: new Map(guests.map((one) => [one.id, one.first])) })
      : null,
  };
}

const sayRhythm = (every: Rhythm | null): string =>
  sayCheckIns({ checkIns: every === null ? 'once' : every === 1 ? 'weekly' : 'two_weekly' });

const AGAIN = { 1: 'again every week', 2: 'again every other week' } as const;

/** On every other wall of those who are asked: "9:00 to 9:45, Dublin time". */
function sayTheirs(at: Date, { where }: Standing, reader: Reader, asked: MeetingsFacts['guests']): string {
  const zones = [...new Set(asked.map(({ timeZone }) => timeZone))];
  return zones
    .map((zone) => sayBeside(at, where, reader, zone))
    .filter((beside) => beside !== '')
    .join(' · ');
}

function sayStatus(
  { state, movedFrom, isAgreed, last }: Standing,
  turn: SaidMeeting['ourTurn'],
): Pick<SaidMeeting, 'tone' | 'status'> {
  if (turn === 'answer') return { tone: 'wait', status: 'Waits for your answer' };
  if (turn === 'offer') return { tone: 'wait', status: 'Every time has passed' };
  if (turn === 'hold') return { tone: 'wait', status: 'Over: was it held?' };
  switch (state) {
    case 'offered':
      return { tone: undefined, status: 'Waits for them to take one' };
    case 'linked':
      return { tone: undefined, status: 'Waits for them to book' };
    case 'set':
      return movedFrom && !isAgreed
        ? { tone: undefined, status: 'Moved, not answered yet' }
        : { tone: 'ok', status: 'Set' };
    case 'called_off':
      return { tone: undefined, status: last.kind === 'left_out' ? 'Left out' : 'Called off' };
    case 'held':
      return { tone: 'ok', status: 'Held' };
  }
}
