/*
 * What a row of the worklist says: what comes next, whose it is, and the step that does it. The reader is "you",
 * everybody else goes by their first name.
 */

import { atStart } from '../../domain/form/at-start';
import type { HandoffPart } from '../../domain/handoff/parts';
import { countInWords, countOf, sayList } from '../../speech/en/say-count';
import type { NextSaid } from '../../speech/worklist/said-worklist';
import { signerWords } from '../contact/signer-words';

export type RowWords = {
  does: string;
  note: string;
  /** What comes next for us, on the page where it is done; null while it is the customer's turn. */
  step: { href: string; label: string } | null;
};

/** The words of a row for whoever reads it. */
export function rowWords(row: NextSaid): RowWords {
  const { noun, label, ...said } = nextStep(row, peopleOf(row));
  if (noun === undefined || !label) return { ...said, step: null };
  const at = `/onboardings/${row.id}`;
  return { ...said, step: { href: noun ? `${at}/${noun}` : `${at}#next`, label } };
}

/** `noun` is the page of the step; the onboarding's own page is ''. */
type Step = { does: string; note: string; noun?: string; label?: string };
type People = ReturnType<typeof peopleOf>;

const peopleOf = ({ isRep, isHost, repFirst, hostFirst }: NextSaid) => ({
  rep: isRep ? 'you' : repFirst,
  host: isHost ? 'you' : hostFirst,
});

function nextStep(row: NextSaid, { rep, host }: People): Step {
  switch (row.stage) {
    case 'recording':
      return recordingStep(row, rep);
    case 'returned':
      return {
        does: `A little more is needed from ${rep}`,
        note: 'Returned with a reason; the clock runs on',
        noun: 'handoff',
        label: 'See what’s missing',
      };
    case 'submitted':
      return {
        does: row.isHost ? 'Accept the handoff' : `${row.hostFirst} is to read and accept it`,
        note: `${atStart(rep)} handed it over ${row.handedOver ?? ''}. ${flagsWords(row.redFlags)}`,
        noun: 'receipt',
        label: 'Read and accept',
      };
    case 'accepted':
      return {
        does: row.isHost ? 'Write the guide and publish it' : `${row.hostFirst} writes the guide next`,
        note: row.isOfOne ? 'Then their page can go to them' : `Then ${rep} can introduce ${host}`,
        noun: 'guide',
        label: 'Write the guide',
      };
    case 'published':
      if (row.set) return setStep(row.set);
      if (row.isOfOne)
        return {
          does: row.isHost
            ? `Write to ${row.firstContact}`
            : `${row.hostFirst} writes to ${row.firstContact}`,
          note: 'The guide is published; one mail brings them to their page',
          noun: 'introduction',
          label: `Write to ${row.firstContact}`,
        };
      return {
        does: row.isRep
          ? `Introduce ${host} to ${row.firstContact}`
          : `${row.repFirst} introduces ${host} to ${row.firstContact}`,
        note: 'The guide is published; one line, and it can go',
        noun: 'introduction',
        label: `Introduce ${row.hostFirst}`,
      };
    default:
      if (row.waiting) return answerStep(row, row.waiting, rep);
      if (row.openPoint) return openPointStep(row, row.openPoint);
      return row.contact ? contactStep(row, row.contact) : checkingStep(row);
  }
}

function setStep({ when, isStopped }: NonNullable<NextSaid['set']>): Step {
  return {
    does: isStopped ? 'The introduction has stopped' : `Introduction set for ${when}`,
    note: isStopped
      ? `It was set for ${when}; nobody was written to`
      : 'It goes by itself; the clock runs until then',
    noun: 'introduction',
    label: isStopped ? 'See why' : 'See the introduction',
  };
}

const PART_NOUNS: Record<HandoffPart, string> = {
  goals: 'goals',
  deal: 'promises and dates',
  people: 'people',
  systems: 'systems',
  red_flags: 'red flags',
  own: 'fields of our own',
};

function recordingStep({ partsMissing, isRep }: NextSaid, rep: string): Step {
  // A sixth is there where its starting point asks something of its own.
  const all = partsMissing.includes('own') ? 6 : 5;
  const ready = all - partsMissing.length;
  const has = isRep ? 'have' : 'has';
  const nouns = sayList(partsMissing.map((part) => PART_NOUNS[part]));
  if (partsMissing.length === 0)
    return {
      does: 'All five parts are ready',
      note: `${atStart(rep)} can hand it over now`,
      noun: 'handoff',
      label: 'Hand over',
    };
  return {
    does: ready === 0 ? 'No part is ready yet' : `${ready} of ${all} parts ready`,
    note: `${atStart(rep)} still ${has} ${ready === 0 ? `all ${countInWords(all)} parts` : nouns} to finish`,
    noun: 'handoff',
    label: 'Finish the handoff',
  };
}

function answerStep(row: NextSaid, waiting: NonNullable<NextSaid['waiting']>, rep: string): Step {
  const names = sayList(waiting.contacts);
  if (row.turn === 'sales')
    return {
      does: `${atStart(rep)} ${row.isRep ? 'are' : 'is'} asked about what ${names} said`,
      note: `An answer is promised by ${waiting.answerBy}`,
      noun: 'corrections',
      label: `Answer ${row.hostFirst}`,
    };
  return {
    does: `${atStart(names)} ${correctedWords(waiting)}`,
    note: `The page says ${row.isHost ? 'you’ll' : `${row.hostFirst} will`} answer by ${waiting.answerBy}`,
    noun: waiting.count > 0 ? 'corrections' : 'threads',
    label: `Answer ${waiting.contacts[0]}`,
  };
}

/** "corrected two points, answered or added one and asked three questions": what is new may answer what we asked. */
function correctedWords({ count, added, questions }: NonNullable<NextSaid['waiting']>): string {
  const corrected = count - added;
  return sayList(
    [
      corrected > 0 ? `corrected ${countOf(corrected, 'point')}` : '',
      added > 0 ? `answered or added ${corrected > 0 ? countInWords(added) : countOf(added, 'point')}` : '',
      questions > 0 ? `asked ${countOf(questions, 'question')}` : '',
    ].filter(Boolean),
  );
}

function openPointStep(
  { isHost, hostFirst, firstContact }: NextSaid,
  { by, isLate }: NonNullable<NextSaid['openPoint']>,
): Step {
  return {
    does: `${isHost ? 'Settle' : `${hostFirst} settles`} what stays open with ${firstContact}`,
    note: `Their page says that day; it ${isLate ? 'was due' : 'is due by'} ${by}`,
    noun: 'corrections',
    label: 'Note what came of it',
  };
}

function contactStep(
  { isHost, hostFirst, firstContact }: NextSaid,
  { by, isLate }: NonNullable<NextSaid['contact']>,
): Step {
  return {
    does: isHost ? `Get in touch with ${firstContact}` : `${hostFirst} gets in touch with ${firstContact}`,
    note: `The first call or mail ${isLate ? 'was due' : 'is due by'} ${by}`,
    noun: '',
    label: 'I’ve been in touch',
  };
}

function checkingStep({
  points,
  isAllForCall,
  isHost,
  hostFirst,
  firstContact,
  customer,
  signerGap,
}: NextSaid): Step {
  if (isAllForCall)
    return {
      does: isHost ? 'Note what came of each point' : `${hostFirst} notes what came of each point`,
      note: 'Every point is for the call, so there is nothing to sign yet',
      noun: 'corrections',
      label: 'Note what came of it',
    };
  const left = points.all - points.checked;
  const turn = `It is ${firstContact}’s turn`;
  if (signerGap) return { does: 'Nobody can sign', note: signerWords(signerGap, customer).says };
  if (points.checked === 0) return { does: 'Nothing is checked yet', note: turn };
  if (left === 0)
    return {
      does: 'Waits for a name',
      note:
        points.signed > 0
          ? `Every point is answered, ${points.signed} of ${points.all} signed`
          : 'Every point is answered, and not yet signed',
    };
  return {
    does: `${atStart(countInWords(left))} still to check`,
    note: `${points.checked} checked so far, ${points.signed > 0 ? `${points.signed} of them signed` : 'not signed'}. ${turn}`,
  };
}

function flagsWords(count: number): string {
  return count === 0 ? 'No red flags.' : `${atStart(countOf(count, 'red flag'))}.`;
}
