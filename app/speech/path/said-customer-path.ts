/* The path as a customer reads it, ready to be drawn. */
import type { Block } from '../../domain/step/content';
import type { CustomerPhase, CustomerStep, StepLink } from '../../queries/path/customer-path-facts';
import type { SaidHandIn } from '../file/said-files';
import type { SaidCall } from '../meeting/said-meeting';
import type { SaidQuestions } from '../question/said-questions';
import type { SaidAgreedBefore, SaidAsks } from '../step/said-asks';
import type { SaidHandingOn } from '../step/said-handing-on';
import type { PathFace } from './path-face';

export type SaidCustomerStep = Pick<
  CustomerStep,
  'id' | 'title' | 'hasContent' | 'mayMark' | 'mayTakeBack' | 'isReaders'
> & {
  is: CustomerStep['state']['is'];
  /** "Tue 15 Dec" and the same as YYYY-MM-DD; null without a day. */
  day: { said: string; iso: string } | null;
  /** "by Tue 15 Dec", "today", "since Thu 10 Dec"; empty without a day, and once it is behind. */
  due: string;
  face: PathFace | null;
  /** "You", "Ines", "You and Ines". */
  who: string;
  /** Where it stands, in a word or two: "Done by Aoife"; empty where there is nothing to say. */
  state: string;
  /** "two of four ticked"; empty where there is nothing to tick, and once it is behind. */
  ticked: string;
  /** Open, and begun. */
  isUnderWay: boolean;
  /** It is open, and the reader's turn. */
  isTurn: boolean;
  /** "Three of seven questions answered"; empty where it asks none. */
  answers: string;
  /** What leads to its page: "Answer seven questions". */
  opens: string;
  /** What it waits for. */
  after: StepLink[];
  /** The reason of what is stuck or left out, by whom and with whose face; null for what is neither. */
  reason: { by: string; face: PathFace; words: string } | null;
};

export type SaidCustomerPhase = Pick<CustomerPhase, 'id' | 'title' | 'sentence' | 'isBehind'> & {
  /** "1 of 7 done"; empty for a phase without steps. */
  count: string;
  /** "Five steps, one is yours", for a phase that is folded. */
  inShort: string;
  /** Something in it goes on, or comes next. */
  isOpen: boolean;
  /** What it ends with: an agreed date by its name; empty for a day of its own. */
  agreed: string;
  /** Its last day: "Fri 15 Jan", as YYYY-MM-DD, and as a leaf of a calendar; null while it has none. */
  end: { said: string; iso: string; month: string; date: string } | null;
  /** That they are live with it; empty for every other phase. */
  live: string;
  /** Some step is due after it. */
  hasLater: boolean;
  /** From which day it moved, and why, in whose words; null where it didn't. */
  moved: { from: string; by: string; words: string } | null;
  steps: SaidCustomerStep[];
};

/** The one step that stands first, and what the greeting says of it after the name. */
export type SaidNext = {
  /** "one thing is yours by tomorrow". */
  greeting: string;
  /** "Your next step", "Ines’s next step"; both null where nothing is open. */
  label: string | null;
  step: SaidCustomerStep | null;
  /** What else is the reader's, the first ones. */
  later: SaidCustomerStep[];
  /** Every step is done or left out. */
  isDone: boolean;
};

export type SaidCustomerPath = {
  /** "4 of 28 done". */
  count: string;
  /** Some phase ends with a date that both sides agree on. */
  hasAgreed: boolean;
  phases: SaidCustomerPhase[];
  next: SaidNext;
};

/** A step on a page of its own. */
export type SaidStepPage = {
  vendor: string;
  colour: string;
  logo: string | null;
  customer: string;
  readerId: string;
  host: string;
  pageId: string;
  isClosed: boolean;
  /** A link that was passed on opened it. */
  isByCopy: boolean;
  /** Null where it isn't part of the path any more. */
  shown: {
    step: SaidCustomerStep;
    phase: string;
    content: Block[];
    /** Files to take along: "312 kB". */
    attached: { id: string; name: string; more: string }[];
    asks: SaidAsks | null;
    /** Null where nobody agreed to it as it read before. */
    agreedBefore: SaidAgreedBefore | null;
    /** Another day was asked for: who asks for which, what stands until then or what became of it, with both reasons. */
    otherDay: {
      isOpen: boolean;
      asked: string;
      words: string;
      answer: string;
      said: string;
    } | null;
    /** Null where it asks none. */
    questions: SaidQuestions | null;
    /** "Tue 15 Dec"; empty without a day. */
    day: string;
    /** "Five working days before “All shops are live”, Fri 15 Jan"; empty where nothing is to be said. */
    reason: string;
    /** "You said so today at 9:12": who marked it, and when; empty where nobody did. */
    marked: string;
    holds: StepLink[];
  } | null;
  /** The files that it asks for; null where it asks for none. */
  /** The call that it is: null where it is none, and within where none was offered yet. */
  meet: { call: SaidCall | null } | null;
  handIn: SaidHandIn | null;
  /** To whom it may be handed, and to whom it was; null for what is behind. */
  handOn: SaidHandingOn | null;
  /** What is the reader's after this one; null where nothing is. */
  next: SaidCustomerStep | null;
};
