/* Handing an onboarding over, in English: how much everybody has, what goes along, what the customer would read. */
import { atStart } from '../../../domain/form/at-start';
import type { Candidate, HandOverFacts } from '../../../queries/onboarding/hand-over.server';
import type { CandidateSaid, HandOverSaid } from '../../onboarding/said-hand-over';
import { ROLE_WORDS } from '../member/role-words';
import { countInWords, countOf, sayList } from '../say-count';
import { sayInstant, sayZone } from '../say-time';
import { draftHandOver } from './hand-over-draft';
import { saySetCalls } from './say-closing';

export function sayHandOver(facts: HandOverFacts): HandOverSaid {
  const { reader: _, calls: __, vendor, candidates, toTell, ...same } = facts;
  return {
    ...same,
    candidates: candidates.map(sayCandidate),
    toTell: toTell && sayList(toTell),
    draft: draftHandOver({ before: facts.owner.first, vendor }),
    waits: sayWaits(facts),
  };
}

/** "Customer success · six customers, one late". */
export function sayCandidate({ id, name, role, has, late }: Candidate): CandidateSaid {
  const customers = has === 0 ? 'no customer at work' : countOf(has, 'customer');
  const load = late > 0 ? `${customers}, ${countInWords(late)} late` : customers;
  return { id, name, about: `${ROLE_WORDS[role]} · ${load}` };
}

function sayWaits({
  waits: { corrections, questions, introductionSet: set, mail },
  calls,
  reader,
}: HandOverFacts): string[] {
  return [
    corrections + questions > 0
      ? `${atStart(countOf(corrections + questions, 'answer'))} owed to the customer`
      : '',
    set
      ? `The introduction that is set for ${sayInstant(set.goesAt, { ...reader, timeZone: set.timeZone })}, ${sayZone(set.timeZone)}: it stops, and its words wait to be read once more`
      : '',
    ...saySetCalls(calls, reader).map(({ said }) => `${atStart(said)}: calendars follow by mail`),
    mail > 0 ? `${atStart(countOf(mail, 'mail'))} that ${mail === 1 ? 'hasn’t' : 'haven’t'} left yet` : '',
    'Verdicts, red flags and notes',
    'Clocks, reminders and the links of their people',
  ].filter((line) => line !== '');
}
