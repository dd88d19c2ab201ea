/*
 * What there is to say of a path to the customer: the shapes alone. Nothing of the draft, and no field that is for us, has a
 * place in these types.
 */
import type { StepKind } from '../../domain/path/path';
import type { Ticked } from '../../domain/step/ticks';

/** Somebody on the path, as its reader knows them. */
export type PathPerson = {
  isReader: boolean;
  isOurs: boolean;
  firstName: string;
  portrait: string | null;
  /** Who of us copied the link by which they did it; not there where it was a mailed one. */
  copiedBy?: string;
};

/** What was said of a step last, and by whom. `words` are the reason of what is stuck or left out. */
export type SaidOfStep = { by: PathPerson; at: Date; words: string };

export type CustomerStepState =
  /** Names the steps it waits for. */
  | { is: 'waiting'; for: StepLink[] }
  | { is: 'open' }
  | ({ is: 'stuck' | 'done' | 'skipped' | 'handed_in' | 'sent_back' } & SaidOfStep);

export type CustomerStep = {
  id: string;
  number: number;
  title: string;
  kind: StepKind;
  side: 'ours' | 'theirs' | 'together';
  /** Null while nobody is named. */
  who: PathPerson | null;
  /** It is the reader's by name, or of their side and nobody's by name. */
  isReaders: boolean;
  /** An ISO day of the workspace. */
  dueOn: string | null;
  isOverdue: boolean;
  /** Of a call that is set, when it begins. */
  callAt: Date | null;
  state: CustomerStepState;
  /** There is something to read or to do on a page of its own. */
  hasContent: boolean;
  /** How far it is; null for what asks for no list. */
  ticked: Ticked | null;
  /** How many of its questions are answered; null where it asks none. */
  answers: { answered: number; of: number; isBegun: boolean } | null;
  /** The reader may say that it is done, or that they are stuck. */
  mayMark: boolean;
  /** The mark that the reader may take back; null where there is none. */
  mayTakeBack: string | null;
};

export type CustomerPhase = {
  id: string;
  title: string;
  sentence: string;
  /** The last day of the phase; null while the agreed date names none. */
  endsOn: string | null;
  /** What the agreed date is called that it ends with; null for a day of its own. */
  agreed: string | null;
  /** It ends on another day than it did, because the agreed date moved; null where it never did, and once it is behind. */
  moved: { from: string; words: string; by: PathPerson } | null;
  /** With it they are live. */
  isLive: boolean;
  isBehind: boolean;
  steps: CustomerStep[];
};

export type CustomerPath = {
  /** The ISO day of the workspace on which it is read. */
  today: string;
  phases: CustomerPhase[];
  /** The one step that stands first for the reader; null where nothing is open. */
  next: { stepId: string; isReaders: boolean; isOverdue: boolean } | null;
  behind: number;
  of: number;
};

/** `answer` is null while nobody of ours has given one. */
export type OtherDay = {
  by: PathPerson;
  on: string;
  words: string;
  answer: { isAgreed: boolean; by: PathPerson; words: string } | null;
};

export type StepLink = { id: string; title: string };
