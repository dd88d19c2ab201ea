/* The meeting between sales and customer success in English, as the two of them read it. */
import type { HandoffPoint } from '../../../domain/meeting/handoff-meeting';
import { isOpen } from '../../../domain/meeting/meeting';
import { titleOf } from '../../../domain/statement/statement';
import type { HandoffMeetingFacts } from '../../../queries/meeting/handoff-meeting.server';
import type { SaidHandoffMeeting, SaidHandoffPoint } from '../../meeting/said-handoff-meeting';
import { SEVERITY_WORDS } from '../handoff/severity-words';
import { sayDeadline, sayWhen, sayZone } from '../say-time';
import { AREA_WORDS } from '../tell-statement';
import { sayLength, saySpan } from './say-times';

export function sayHandoffMeeting(facts: HandoffMeetingFacts): SaidHandoffMeeting {
  const { id, customer, stage, isOver, mayArrange, isReps, reader: who, officeZone, members } = facts;
  const reader = { ...who, timeZone: officeZone };
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
    acceptBy: facts.acceptanceDueAt ? sayDeadline(facts.acceptanceDueAt, who) : '',
    base: facts.meeting?.standing.last.number ?? 0,
    meeting: facts.meeting && sayStanding(facts.meeting.standing, reader, by),
    points: facts.agenda.map((point) => sayPoint(point, facts)),
    notes: facts.notes.map((note) => ({
      id: note.id,
      by: by(note.memberId),
      when: sayWhen(note.at, who),
      words: note.words,
    })),
  };
}

function sayStanding(
  standing: NonNullable<HandoffMeetingFacts['meeting']>['standing'],
  reader: HandoffMeetingFacts['reader'],
  by: (memberId: string) => string,
): SaidHandoffMeeting['meeting'] {
  const { startsAt, where, movedFrom, said } = standing;
  if (!startsAt) return null;
  return {
    isOpen: isOpen(standing),
    isAhead: startsAt > reader.now,
    time: saySpan(startsAt, where, reader),
    length: sayLength(where),
    minutes: where.minutes,
    place: where.place,
    before: movedFrom ? saySpan(movedFrom, where, reader) : '',
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
