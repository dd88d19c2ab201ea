/* The agenda of a call in English, and what came of it, as each side reads it. */

import type { AgendaFacts, AgendaPointFacts, CameFacts, SinceFacts } from '#db/meeting/agenda-facts.server';
import { dayOf } from '../../../domain/clock/clock';
import { atStart } from '../../../domain/form/at-start';
import type { AgendaReason } from '../../../domain/meeting/agenda';
import type { MovedStep } from '../../../domain/meeting/check-in';
import type { Step } from '../../../domain/path/path';
import type { SaidAgenda, SaidAgendaPoint, SaidChange, SaidSince } from '../../meeting/said-meeting';
import { countOf } from '../say-count';
import { sayStatement } from '../say-statement';
import { type Reader, sayFullDay, sayShortDay } from '../say-time';

type Side = 'staff' | 'customer';

const WHY: Record<Side, Record<AgendaReason, string>> = {
  staff: {
    correction: 'It was corrected, and nobody has answered',
    differ: 'Two people there see it differently',
    talk: 'Set for the call',
    phase: 'The phase that comes next',
    own: 'Added by us',
    settled: '',
  },
  customer: {
    correction: 'It was said otherwise, and isn’t answered yet',
    differ: 'Two of you see it differently',
    talk: 'Set for the call',
    phase: 'What comes next',
    own: '',
    settled: '',
  },
};

const CAME: Record<CameFacts['is'], string> = {
  agreed: 'Agreed, in new words',
  reworded: 'Agreed, in new words',
  kept: 'Stays as it is',
  step: 'A new step',
  left: 'Left as it is',
  open: 'Still open',
};

/** What people of theirs are called; `readerId` is who reads, where that is one of them. */
type Names = { names: ReadonlyMap<string, string>; readerId?: string };

export const sayAgenda = (facts: AgendaFacts, reader: Reader, side: Side, names: Names): SaidAgenda => ({
  points: facts.points.map((point) => sayPoint(point, reader, side, names)),
  leftOut: facts.leftOut.map((point) => sayPoint(point, reader, side, names)),
  since: facts.since && saySince(facts.since, reader),
});

const saySince = ({ at, isNew, meetingId, ...changed }: SinceFacts, reader: Reader): SaidSince => {
  const day = (iso: string | null) => (iso === null ? null : sayShortDay(iso, reader));
  const ofMoved = ({ step, from, to }: MovedStep): SaidChange => ({
    ...told(step),
    from: day(from),
    to: day(to),
  });
  return {
    title: `Since we talked on ${sayFullDay(dayOf(at, reader.timeZone), reader)}`,
    meetingId,
    isNew,
    lines: [
      { label: 'Done', steps: changed.done.map(told) },
      { label: 'Handed in', steps: changed.handedIn.map(told) },
      { label: 'Sent back', steps: changed.sentBack.map(told) },
      { label: 'Open again', steps: changed.reopened.map(told) },
      { label: 'Stuck', steps: changed.stuck.map(told) },
      { label: 'Not agreed to yet', steps: changed.notYet.map(told) },
      { label: 'On another day', steps: changed.moved.map(ofMoved) },
      { label: 'New', steps: changed.added.map(told) },
      { label: 'Left out', steps: changed.left.map(told) },
      { label: 'Taken out', steps: changed.removed.map((step) => ({ ...told(step), isThere: false })) },
    ].filter(({ steps }) => steps.length > 0),
  };
};

const told = ({ id, title }: Pick<Step, 'id' | 'title'>): SaidChange => ({
  id,
  title,
  from: null,
  to: null,
  isThere: true,
});

function sayWhy({ reason, by, behind }: AgendaPointFacts, side: Side, { names, readerId }: Names): string {
  if (behind) return sayComesAfter(behind);
  const name = by === null ? undefined : names.get(by);
  if (reason !== 'correction' || !name) return WHY[side][reason];
  if (side === 'staff') return `${atStart(name)} corrected it, and nobody has answered`;
  return `${by === readerId ? 'You' : atStart(name)} said otherwise, and it isn’t answered yet`;
}

/** "Three steps of “We know each other” are left before it". */
const sayComesAfter = ({ title, left }: NonNullable<AgendaPointFacts['behind']>): string =>
  `${atStart(countOf(left, 'step'))} of “${title}” ${left === 1 ? 'is' : 'are'} left before it`;

/** As a mail says it. */
export const sayCame = (came: CameFacts, reader: Reader): { came: string; now: string; line: string } => ({
  came: labelOf(came, reader),
  now: [nowOf(came, reader), came.step && sayStepBeside(came.is, came.step.title)].filter(Boolean).join(', '),
  line: came.line,
});

const nowOf = ({ is, words }: CameFacts, reader: Reader): string =>
  is === 'kept' || !words ? '' : sayStatement(words, reader);

const sayStepBeside = (is: CameFacts['is'], title: string): string =>
  is === 'step' ? title : `with a new step, “${title}”`;

const labelOf = ({ is, until }: CameFacts, reader: Reader): string =>
  until === null ? CAME[is] : `Open until ${sayShortDay(until, reader)}`;

const sayPoint = (facts: AgendaPointFacts, reader: Reader, side: Side, names: Names): SaidAgendaPoint => {
  const { came, by: _, behind: __, ...point } = facts;
  return {
    ...point,
    why: sayWhy(facts, side, names),
    came: came && {
      label: labelOf(came, reader),
      line: came.line,
      now: nowOf(came, reader),
      step: came.step,
      statementId: came.statementId,
      isUnsaid: came.isUnsaid,
    },
  };
};
