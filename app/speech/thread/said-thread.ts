/* Threads, ready to be drawn: to their reader at the customer, and to members. */
import type { ContactThreadFacts, MessageFacts } from '../../queries/thread/contact-thread.server';
import type {
  MemberThreadFacts,
  NoteFacts,
  ThreadRowFacts,
  ThreadsFacts,
  WrittenFacts,
} from '../../queries/thread/member-threads.server';
import type { WaitingQuestionFacts } from '../../queries/thread/waiting-questions.server';

export type SaidMessage = Pick<MessageFacts, 'id' | 'words' | 'mayTakeBack'> & {
  /** "You", "Aoife Brannigan", "Ines Carvalho". */
  name: string;
  /** For the face: the name in full. */
  face: { name: string; portrait: string | null };
  /** "yesterday", "today at 9:12", "today at 9:12, by mail". */
  when: string;
  /** What is said of files that came with it by mail, and of lines that were cut; null where there were none. */
  leftOut: string | null;
};

export type SaidContactThread = Pick<
  ContactThreadFacts,
  'vendor' | 'colour' | 'logo' | 'customer' | 'olderThan' | 'isLatest' | 'isClosed'
> & {
  readerId: string;
  /** Given name of whoever answers them. */
  host: string;
  /** `title` and `about` are null for the page as a whole. */
  place: { id: string; title: string | null; about: string | null; isOnPage: boolean };
  /** The step that is asked about: the way back to it, and how the question begins. */
  step: { id: string; begins: string } | null;
  messages: SaidMessage[];
  /** "With Ines. You’ll have an answer by tomorrow, 17:00, Brussels time."; null where nothing waits. */
  waits: { said: string; isLate: boolean } | null;
  /** "You’ll have an answer by tomorrow, 17:00, Brussels time." */
  promise: string;
  /** "you, Tomasz, Aoife and Devraj"; empty where nobody else has a page. */
  readAlong: string;
};

export type SaidWritten = Omit<WrittenFacts, 'at' | 'filesLeftOut' | 'linesCut'> & {
  when: string;
  leftOut: string | null;
};
/** `told` is “Sam was told”; empty where nobody was. */
export type SaidNote = Omit<NoteFacts, 'at' | 'told'> & { when: string; told: string };
export type SaidMemberThread = Omit<MemberThreadFacts, 'reader' | 'messages' | 'notes' | 'waits'> & {
  messages: SaidWritten[];
  notes: SaidNote[];
  /** Who waits, and by when they have our answer; null where nobody does. */
  waits: { names: string; by: string; isLate: boolean } | null;
};

export type SaidThreadRow = Omit<ThreadRowFacts, 'latestAt' | 'waits'> & {
  latest: string;
  waits: { names: string; by: string; isLate: boolean } | null;
};
export type SaidWaitingQuestion = Omit<WaitingQuestionFacts, 'names' | 'answerBy' | 'isLate'> & {
  waits: NonNullable<SaidThreadRow['waits']>;
};
export type SaidThreads = Omit<ThreadsFacts, 'reader' | 'threads'> & { threads: SaidThreadRow[] };
