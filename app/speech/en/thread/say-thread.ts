/* Threads in English: who wrote when, what waits, and by when the answer comes. */

import type { CorrectionFacts } from '../../../queries/review/corrections.server';
import type { ContactThreadFacts, MessageFacts } from '../../../queries/thread/contact-thread.server';
import type {
  MemberThreadFacts,
  NoteFacts,
  ThreadRowFacts,
  ThreadsFacts,
  WaitFacts,
} from '../../../queries/thread/member-threads.server';
import type { WaitingQuestionFacts } from '../../../queries/thread/waiting-questions.server';
import type {
  SaidContactThread,
  SaidMemberThread,
  SaidMessage,
  SaidNote,
  SaidThreadRow,
  SaidThreads,
  SaidWaitingQuestion,
} from '../../thread/said-thread';
import { KIND_WORDS } from '../kind-words';
import { sayList } from '../say-count';
import { type Reader, sayClockTime, sayDeadline, sayDue, sayWhen } from '../say-time';
import { endSentence } from '../sentence';
import { sayAnswerBy } from '../welcome/voices';

export function sayContactThread(facts: ContactThreadFacts): SaidContactThread {
  const { vendor, colour, logo, customer, olderThan, isLatest, isClosed, reader, host, place } = facts;
  const waits = facts.waits && {
    said: sayWait(facts.waits, host.firstName, reader),
    isLate: facts.waits.isLate,
  };
  return {
    vendor,
    colour,
    logo,
    customer,
    olderThan,
    isLatest,
    isClosed,
    readerId: reader.id,
    host: host.firstName,
    place: {
      id: place.id,
      title: place.title,
      about: place.kind && KIND_WORDS[place.kind].a,
      isOnPage: place.isOnPage,
    },
    step: facts.step && { id: facts.step.id, begins: `About “${facts.step.title}”: ` },
    messages: facts.messages.map((message) => sayMessage(message, reader)),
    waits,
    promise: sayPromise(facts.answerBy, reader),
    readAlong: facts.readAlong.length > 0 ? sayList(['you', ...facts.readAlong]) : '',
  };
}

const sayPromise = (at: Date, reader: Reader): string =>
  `You’ll have an answer by ${sayAnswerBy(at, reader)}.`;

export const sayWait = (
  { answerBy, isLate }: { answerBy: Date; isLate: boolean },
  host: string,
  reader: Reader,
): string =>
  isLate
    ? `With ${endSentence(host)} The answer was due ${sayAnswerBy(answerBy, reader)} and is late, sorry.`
    : `With ${endSentence(host)} ${sayPromise(answerBy, reader)}`;

function sayMessage(message: MessageFacts, reader: Reader): SaidMessage {
  const { id, who, words, mayTakeBack } = message;
  const name = who.of === 'reader' ? 'You' : who.name || (who.of === 'us' ? 'We' : 'A colleague');
  return {
    id,
    words,
    mayTakeBack,
    name,
    face: { name: who.name, portrait: who.portrait },
    ...sayHowItCame(message, reader),
  };
}

type Came = Pick<MessageFacts, 'at' | 'filesLeftOut' | 'linesCut'>;

const sayHowItCame = ({ at, filesLeftOut, linesCut }: Came, reader: Reader) => ({
  when: filesLeftOut === null ? sayWrittenAt(at, reader) : `${sayWrittenAt(at, reader)}, by mail`,
  leftOut: [sayLeftOut(filesLeftOut ?? 0), sayCut(linesCut ?? 0)].filter(Boolean).join(' ') || null,
});

function sayLeftOut(files: number): string | null {
  if (files === 0) return null;
  return files === 1
    ? 'A file came with it. It isn’t kept here.'
    : `${files} files came with it. They aren’t kept here.`;
}

function sayCut(lines: number): string | null {
  if (lines === 0) return null;
  return lines === 1
    ? 'A line below it was taken for the mail that it answers, and isn’t kept here.'
    : `${lines} lines below it were taken for the mail that it answers, and aren’t kept here.`;
}

/** With the time of day, which matters in a conversation: "yesterday at 9:12". */
function sayWrittenAt(at: Date, reader: Reader): string {
  const when = sayWhen(at, reader);
  return when === 'yesterday' ? `yesterday at ${sayClockTime(at, reader.timeZone)}` : when;
}

export function sayThreads({ reader, threads, ...same }: ThreadsFacts): SaidThreads {
  return { ...same, threads: threads.map((row) => sayRow(row, reader)) };
}

const sayRow = ({ latestAt, waits, ...same }: ThreadRowFacts, reader: Reader): SaidThreadRow => ({
  ...same,
  latest: sayWhen(latestAt, reader),
  waits: waits && sayWaiting(waits, reader),
});

export function sayMemberThread(facts: MemberThreadFacts): SaidMemberThread {
  const { reader, messages, notes, waits, ...same } = facts;
  return {
    ...same,
    messages: messages.map(({ at, filesLeftOut, linesCut, ...message }) => ({
      ...message,
      ...sayHowItCame({ at, filesLeftOut, linesCut }, reader),
    })),
    notes: notes.map((note) => sayNote(note, reader)),
    waits: waits && sayWaiting(waits, reader),
  };
}

const sayNote = ({ at, told, ...same }: NoteFacts, reader: Reader): SaidNote => ({
  ...same,
  when: sayWrittenAt(at, reader),
  told: told.length > 0 ? `${sayList(told)} ${told.length === 1 ? 'was' : 'were'} told` : '',
});

export const sayWaitingQuestions = ({
  questions,
  reader,
}: {
  questions: WaitingQuestionFacts[];
  reader: Reader;
}): SaidWaitingQuestion[] =>
  questions.map(({ names, answerBy, isLate, ...same }) => ({
    ...same,
    waits: sayWaiting({ names, answerBy, isLate }, reader),
  }));

/** What is due first of corrections and questions: to whom, where, and until when. */
export function sayFirst(
  correction: Pick<CorrectionFacts, 'answerBy' | 'contact' | 'customer'> | undefined,
  { questions: [question], reader }: { questions: WaitingQuestionFacts[]; reader: Reader },
): { by: string; name: string; customer: string } | null {
  if (question && (!correction || question.answerBy < correction.answerBy))
    return {
      by: sayDeadline(question.answerBy, reader),
      name: sayList(question.names),
      customer: question.customer,
    };
  if (!correction) return null;
  const { answerBy, contact, customer } = correction;
  return { by: sayDeadline(answerBy, reader), name: contact.first, customer };
}

const sayWaiting = ({ names, answerBy, isLate }: WaitFacts, reader: Reader) => ({
  names: sayList(names),
  by: isLate ? sayDue(answerBy, reader) : sayDeadline(answerBy, reader),
  isLate,
});
