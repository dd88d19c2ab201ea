/*
 * What a row of the worklist says: what comes next, whose it is, and the one button that does it.
 */
import type { Role } from '../domain/access';
import { atStart, countInWords, countOf } from '../domain/say-count';

export type RowFacts = {
  id: string;
  stage: string;
  turn: string;
  needsMe: boolean;
  repFirst: string;
  csFirst: string;
  firstContact: string;
  handedOver: string | null;
  partsReady: number;
  redFlags: number;
  points: { checked: number; all: number };
  waiting: { contact: string; count: number; answerBy: string } | null;
};

export type RowWords = {
  does: string;
  note: string;
  action: { href: string; label: string; isMain: boolean } | null;
};

/** The words of a row for this member. Whoever isn't on turn is offered a look. */
export function rowWords(row: RowFacts, role: Role): RowWords {
  const at = (noun: string) => `/onboardings/${row.id}/${noun}`;
  const main = (noun: string, label: string) => ({ href: at(noun), label, isMain: true });
  const mayAct = row.needsMe || role === 'lead' || role === 'admin';
  const words = nextStep(row, main);
  if (mayAct || !words.action) return words;
  return { ...words, action: { href: `/onboardings/${row.id}`, label: 'Have a look', isMain: false } };
}

type Main = (noun: string, label: string) => NonNullable<RowWords['action']>;

function nextStep(row: RowFacts, main: Main): RowWords {
  switch (row.stage) {
    case 'recording':
      return {
        does: row.partsReady === 0 ? 'Nothing written down yet' : `${row.partsReady} of 5 parts ready`,
        note:
          row.partsReady === 5 ? `${row.repFirst} can hand it over now` : `${row.repFirst} has parts to add`,
        action: main('handoff', row.partsReady === 5 ? 'Hand over' : 'Finish the handoff'),
      };
    case 'returned':
      return {
        does: `${row.csFirst} needs a little more`,
        note: 'Returned with a reason; the clock runs on',
        action: main('handoff', 'See what’s missing'),
      };
    case 'submitted':
      return {
        does: 'Accept the handoff',
        note: `${row.repFirst} handed it over ${row.handedOver ?? ''}. ${flagsWords(row.redFlags)}`,
        action: main('receipt', 'Read and accept'),
      };
    case 'accepted':
      return {
        does: 'Write the guide and publish it',
        note: `Then ${row.repFirst} can introduce ${row.csFirst}`,
        action: main('guide', 'Write the guide'),
      };
    case 'published':
      return {
        does: `Introduce ${row.csFirst} to ${row.firstContact}`,
        note: 'The guide is published; one line, and it can go',
        action: main('introduction', `Introduce ${row.csFirst}`),
      };
    default:
      return afterIntroduction(row, main);
  }
}

function afterIntroduction(row: RowFacts, main: Main): RowWords {
  const { waiting, points } = row;
  if (waiting && row.turn === 'sales')
    return {
      does: `${row.csFirst} asks about ${waiting.contact}’s correction`,
      note: `${waiting.contact} expects an answer by ${waiting.answerBy}`,
      action: main('corrections', `Answer ${row.csFirst}`),
    };
  if (waiting)
    return {
      does: `${waiting.contact} corrected ${countOf(waiting.count, 'point')}`,
      note: `The page says you’ll answer by ${waiting.answerBy}`,
      action: main('corrections', `Answer ${waiting.contact}`),
    };
  const left = points.all - points.checked;
  return {
    does:
      points.checked === 0
        ? 'No answers yet'
        : left > 0
          ? `${atStart(countInWords(left))} still to check`
          : 'Not signed off yet',
    note: `${row.firstContact} has the page`,
    action: null,
  };
}

function flagsWords(count: number): string {
  return count === 0 ? 'No red flags.' : `${atStart(countOf(count, 'red flag'))}.`;
}

/** "Good morning, Ines. Three things need you." */
export function greetingWords(hour: number, firstName: string, count: number): string {
  const greeting = hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening';
  const needs = count === 1 ? 'One thing needs you.' : `${atStart(countOf(count, 'thing'))} need you.`;
  return `${greeting}, ${firstName}. ${count === 0 ? 'Nothing needs you.' : needs}`;
}
