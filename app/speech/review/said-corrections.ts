/* Corrections and what is left for the call, ready to be drawn. */
import type {
  OtherFacts,
  QuestionFacts,
  RecordedFacts,
} from '../../queries/review/correction-details.server';
import type { CorrectionFacts } from '../../queries/review/corrections.server';
import type { CorrectionsFacts } from '../../queries/review/corrections-page.server';
import type { TalkFacts } from '../../queries/review/review-progress.server';

/** A step with its day before and after; `line` says why it needs a decision. */
type SaidMove = { id: string; title: string; had: string; now: string; line: string };

export type SaidMoves = {
  /** "“Your figures reach us” would end on Fri 11 Dec instead of Mon 7 Dec." */
  phases: string[];
  /** "two need your decision, six move". */
  inShort: string;
  groups: { key: string; title: string; steps: SaidMove[] }[];
  /** The likely end of the path, before and after; empty where it stays. */
  end: string;
};

export type SalesQuestion = Omit<QuestionFacts, 'askedAt' | 'repliedAt'> & {
  asked: string;
  replied: string | null;
};

/** `said` is empty where they said that the old words are right. */
export type OtherAnswer = Omit<OtherFacts, 'words'> & { said: string };

/** The words are empty where the customer read them as they were recorded. */
export type AsRecorded = Omit<RecordedFacts, 'words'> & { words: string };

type Noted = NonNullable<CorrectionFacts['noted']>;
type Resolution = NonNullable<CorrectionFacts['resolution']>;
type Unsaid =
  | 'reader'
  | 'area'
  | 'shown'
  | 'parts'
  | 'at'
  | 'answerBy'
  | 'off'
  | 'noted'
  | 'recorded'
  | 'questions'
  | 'others'
  | 'resolution'
  | 'moves';

export type Correction = Omit<CorrectionFacts, Unsaid> & {
  /** The words it was given on; null where the contact added a statement. */
  had: string | null;
  said: string;
  /** It answers what we asked, where sales didn't know. */
  isOurQuestion: boolean;
  /** The parts of a person; what was noted before is null once they are agreed, and stands in the timeline. */
  parts: { had: string | null; said: string } | null;
  when: string;
  dueBy: string;
  /** Which days did not count until then. */
  daysOff: string[];
  noted: (Omit<Noted, 'at'> & { on: string }) | null;
  recorded: AsRecorded;
  questions: SalesQuestion[];
  /** What agreeing would move on the path. */
  moves: SaidMoves | null;
  others: OtherAnswer[];
  resolution: (Omit<Resolution, 'at' | 'words'> & { when: string; words: string | null }) | null;
};

export type TalkPoint = TalkFacts & {
  said: string;
  /** "4 December"; empty where it has no day. */
  openUntil: string;
  isOpenLate: boolean;
};

export type CorrectionsPage = Omit<CorrectionsFacts, 'reader' | 'waiting' | 'answered' | 'forTheCall'> & {
  waiting: Correction[];
  answered: Correction[];
  forTheCall: TalkPoint[];
};
