/* The meeting between sales and customer success in English, as the two of them read it. */

import type { Calendar } from '../../../domain/clock/clock';
import type { HandoffPoint } from '../../../domain/meeting/handoff-meeting';
import { isOpen, isSetAhead, type Standing } from '../../../domain/meeting/meeting';
import { unusualAt } from '../../../domain/meeting/unusual-time';
import { titleOf } from '../../../domain/statement/statement';
import type { HandoffMeetingFacts } from '../../../queries/meeting/handoff-meeting.server';
import type { SaidHandoffMeeting, SaidHandoffPoint, SaidTalk } from '../../meeting/said-handoff-meeting';
import { SEVERITY_WORDS } from '../handoff/severity-words';
import { type Reader, sayLimit, sayWhen, sayZone } from '../say-time';
import { AREA_WORDS } from '../tell-statement';
import { sayLength, saySpan, sayUnusual } from './say-times';

export function sayHandoffMeeting(facts: HandoffMeetingFacts): SaidHandoffMeeting {
  const { id, customer, stage, isOver, mayArrange, isReps, reader: who, officeZone, members } = facts;
  const reader = { ...who, timeZone: officeZone };
  const { acceptBy, acceptedAt } = facts;
  const on = { reader, calendar: facts.calendar, zones: facts.zones, acceptBy, acceptedAt };
  const by = (memberId: string) => members.get(memberId) ?? '';
  return {
    id,
    customer,
    stage,
    isOver,
    mayArrange,
    isReps,
    rep: facts.rep.first,
    host: facts.host.first,
    zoneName: sayZone(officeZone),
    acceptBy: acceptBy ? sayLimit(acceptBy, who) : '',
    base: facts.meeting?.standing.last.number ?? 0,
    meeting: facts.meeting && sayStanding(facts.meeting.standing, on, by),
    points: facts.agenda.map((point) => sayPoint(point, facts)),
    notes: facts.notes.map((note) => ({
      id: note.id,
      by: by(note.memberId),
      when: sayWhen(note.at, who),
      words: note.words,
    })),
  };
}

/** Whose walls it is on: our calendar, and the zones of the two. */
type Walls = {
  reader: Reader;
  calendar: Calendar;
  zones: readonly string[];
  /** By when the handoff is to be accepted; null once it is. */
  acceptBy: Date | null;
};

/** When it is, what somebody would wonder about it, and whether it is to come. */
export function sayTalkStands(standing: Standing, { reader, acceptBy, ...walls }: Walls): SaidTalk | null {
  const { startsAt, where } = standing;
  if (!startsAt) return null;
  const late = acceptBy && startsAt >= acceptBy ? sayTooLate(acceptBy, reader) : '';
  const warn = [late, sayUnusual(unusualAt(startsAt, where, walls))].filter(Boolean).join(' ');
  return {
    isOpen: isOpen(standing),
    isAhead: startsAt > reader.now,
    time: saySpan(startsAt, where, reader),
    warn: isSetAhead(standing, reader.now) ? warn : '',
  };
}

const sayTooLate = (acceptBy: Date, reader: Reader): string =>
  `After the handoff is to be accepted, by ${sayLimit(acceptBy, reader)}.`;

function sayStanding(
  standing: Standing,
  on: Walls & { acceptedAt: Date | null },
  by: (memberId: string) => string,
): SaidHandoffMeeting['meeting'] {
  const { where, movedFrom, said, startsAt } = standing;
  const talk = sayTalkStands(standing, on);
  if (!talk) return null;
  const { reader, acceptedAt } = on;
  return {
    ...talk,
    wasBefore: startsAt !== null && acceptedAt !== null && startsAt < acceptedAt,
    length: sayLength(where),
    minutes: where.minutes,
    place: where.place,
    before: movedFrom ? saySpan(movedFrom.startsAt, movedFrom.where, reader) : '',
    said: said && { by: by(said.by.id), words: said.words },
  };
}

function sayPoint(point: HandoffPoint, { said, unknown, flags, rep }: HandoffMeetingFacts): SaidHandoffPoint {
  const same = { is: point.is, gap: null };
  switch (point.is) {
    case 'gap':
      return { is: 'gap', key: `${point.gap.at} ${point.gap.code}`, title: '', about: '', gap: point.gap };
    case 'unknown': {
      const area = unknown.find((one) => one.area === point.id);
      const title = area ? AREA_WORDS[area.area] : '';
      return { ...same, key: point.id, title, about: area?.answer?.reason ?? '' };
    }
    case 'promise':
    case 'guess': {
      const one = said.find(({ id }) => id === point.id);
      return { ...same, key: point.id, title: one ? titleOf(one.words) : '', about: one?.heardWhere ?? '' };
    }
    case 'flag': {
      const flag = flags.find(({ id }) => id === point.id);
      const advice = flag?.advice ? ` · ${rep.first} suggests: ${flag.advice}` : '';
      const about = flag ? `${SEVERITY_WORDS[flag.severity]}${advice}` : '';
      return { ...same, key: point.id, title: flag?.concern ?? '', about };
    }
  }
}
