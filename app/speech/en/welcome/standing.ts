/* Where a point of the customer's page stands, in a sentence, and in a word or two for rows. */

import type { Standing, Voice, Way } from '../../../queries/welcome/page';
import { sayByCopy } from '../say-by-copy';
import { sayList } from '../say-count';
import { type Reader, sayShortDay } from '../say-time';
import { endSentence } from '../sentence';
import { called, sayAnswerBy, saySince } from './voices';

type Said = { status: string; shortStatus: string };

export function sayStanding(standing: Standing | null, reader: Reader): Said {
  if (!standing) return same('');
  switch (standing.is) {
    case 'yes': {
      const { who, at } = standing;
      const status = `${called(who)} said this is right, ${saySince(at, reader)}${sayByCopy(who.copiedBy)}`;
      const first = who.givenName || called(who);
      return { status, shortStatus: who.of === 'reader' ? 'Right' : `Right, says ${first}` };
    }
    case 'done': {
      const { who, way, by, at } = standing;
      const when = saySince(at, reader);
      const agreed = `${called(by)} agreed${/^\d/.test(when) ? ' on' : ''} ${when}`;
      return same(`${called(who)} ${WAYS[way]}, and ${agreed}`);
    }
    case 'sent': {
      const { who, way, by } = standing;
      const theirs = who.of === 'reader' ? '' : `${called(who)} ${WAYS[way]}. `;
      // Whoever answered a question of ours waits for nothing.
      return same(theirs + (way === 'told' ? `${called(by)} has it.` : sayWaiting(standing, reader)));
    }
    case 'left_unanswered': {
      const { who, way } = standing;
      const then = way === 'told' ? '' : ' It wasn’t answered any more.';
      return same(`${called(who)} ${WAYS[way]}.${then}`);
    }
    case 'left_unsettled':
      return same('Left for our call');
    case 'talk':
      return same(
        standing.differing.length > 0
          ? `${sayDiffering(standing.differing)} see this differently, so it’s on the list for our next call`
          : 'On the list for our next call',
      );
    case 'kept_open': {
      const day = sayShortDay(standing.until, reader);
      return same(
        standing.isLate ? `Was to be settled by ${day}, which has passed, sorry` : `Open until ${day}`,
      );
    }
    case 'back':
      return same(`${called(standing.by)} answered ${saySince(standing.at, reader)}`);
    case 'changed':
      return same(
        standing.isAfterCall
          ? `${called(standing.by)} noted what came of it`
          : `${called(standing.by)} asks you to look again`,
      );
  }
}

const WAYS: Record<Way, string> = {
  changed: 'changed this',
  remarked: 'wrote a note',
  added: 'added this',
  told: 'told us',
};

const same = (status: string): Said => ({ status, shortStatus: status });

function sayWaiting({ by, answerBy, isLate }: Extract<Standing, { is: 'sent' }>, reader: Reader): string {
  const when = sayAnswerBy(answerBy, reader);
  return isLate
    ? `With ${endSentence(called(by))} The answer was due ${when} and is late, sorry.`
    : `With ${endSentence(called(by))} You’ll have an answer by ${when}.`;
}

/** "You and Aoife Brannigan". */
const sayDiffering = (voices: Voice[]): string =>
  sayList([...voices].sort((one, other) => rank(one) - rank(other)).map(called));

const rank = ({ of }: Voice): number => (of === 'reader' ? 0 : 1);
