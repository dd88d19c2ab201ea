/* A call in short in English, on the customer's page. */
import { atStart } from '../../../domain/form/at-start';
import { endOf, isTheirTurn, timesAhead } from '../../../domain/meeting/meeting';
import type { CallFacts } from '../../../queries/welcome/page';
import type { SaidCall } from '../../meeting/said-meeting';
import { countOf } from '../say-count';
import type { Reader } from '../say-time';
import { sayBeside, sayLeaf, sayLength, saySpan, sayWhich } from './say-times';

export function sayCall(
  { id, kind, standing, officeZone, isAsked }: CallFacts,
  host: string,
  reader: Reader,
): SaidCall {
  const { startsAt, where, movedFrom, isAgreed, proposals, state } = standing;
  const isTurn = isAsked && isTheirTurn(standing, reader.now);
  const isMoved = movedFrom !== null && !isAgreed;
  const beside = startsAt ? sayBeside(startsAt, where, reader, officeZone) : '';
  const times = timesAhead(standing, reader.now).length;
  return {
    id,
    isTurn,
    tag: isMoved ? 'Your turn' : 'Yours',
    isHeld: state === 'held',
    isAhead: state === 'set' && startsAt !== null && endOf(startsAt, where) > reader.now,
    isAsked,
    title: isAsked || startsAt ? sayTitle(kind, standing, isMoved) : sayWhich(kind),
    length: sayLength(where),
    said: startsAt
      ? [saySpan(startsAt, where, reader), beside].filter(Boolean).join(' · ')
      : !isAsked
        ? `${atStart(host)} is arranging it with your colleagues.`
        : proposals.length > 0
          ? `Other times were proposed, and ${host} has been told.`
          : state === 'linked'
            ? `${atStart(host)} asks you to choose a time.`
            : times > 0
              ? `${atStart(host)} keeps ${countOf(times, 'time')} free for you.`
              : `The times that ${host} offered have passed. Others follow.`,
    set: startsAt && sayLeaf(startsAt, reader),
  };
}

function sayTitle(
  kind: CallFacts['kind'],
  { state, startsAt }: CallFacts['standing'],
  isMoved: boolean,
): string {
  if (state === 'held') return 'What came of our call';
  if (!startsAt) return 'When shall we talk?';
  return isMoved ? `${sayWhich(kind)} has a new time` : sayWhich(kind);
}
