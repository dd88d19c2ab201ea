/* The agenda of a call in English, and what came of it, as each side reads it. */
import type { AgendaReason } from '../../../domain/meeting/agenda';
import type { AgendaFacts, AgendaPointFacts, CameFacts } from '../../../queries/meeting/agenda.server';
import type { SaidAgenda, SaidAgendaPoint } from '../../meeting/said-meeting';
import { type Reader, sayShortDay } from '../say-time';

type Side = 'staff' | 'customer';

const WHY: Record<Side, Record<AgendaReason, string>> = {
  staff: {
    correction: 'They corrected it, and nobody has answered',
    differ: 'Two people there see it differently',
    talk: 'Set for the call',
    phase: 'The phase that comes next',
    own: 'Added by us',
    settled: '',
  },
  customer: {
    correction: 'You said otherwise, and it isn’t answered yet',
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

export const sayAgenda = (facts: AgendaFacts, reader: Reader, side: Side): SaidAgenda => ({
  points: facts.points.map((point) => sayPoint(point, reader, side)),
  leftOut: facts.leftOut.map((point) => sayPoint(point, reader, side)),
});

const sayPoint = ({ came, ...point }: AgendaPointFacts, reader: Reader, side: Side): SaidAgendaPoint => ({
  ...point,
  why: WHY[side][point.reason],
  came: came && {
    label: came.until === null ? CAME[came.is] : `Open until ${sayShortDay(came.until, reader)}`,
    line: came.line,
    now: came.is === 'kept' ? '' : came.now,
    step: came.step,
    statementId: came.statementId,
    isUnsaid: came.isUnsaid,
  },
});
