/* The ledger of promises, ready to be drawn. */
import type { DueGroup, PromiseOutcome, PromiseState } from '../../domain/promise/promise';

type Tone = 'ok' | 'wait' | 'stop';

export type SaidPromise = {
  id: string;
  onboardingId: string;
  customer: string;
  text: string;
  /** "Feature · promised by Sam Adeyemi · looked after by Ines Carvalho". */
  about: string;
  /** "We can"; what nobody has judged says so. */
  verdict: { tone: Tone | null; words: string };
  /** "5 days late", "in 2 days", "kept on Tue 4 May". */
  stands: { tone: Tone | null; words: string };
  /** "due Fri 20 Nov". */
  due: string;
  /** What was said of it last, and by whom; null where nothing was. `readThen` is what it read, where it reads otherwise now. */
  said: { words: string; by: string; readThen: string } | null;
};

export type SaidLedgerGroup = {
  key: DueGroup | 'changed' | 'all';
  title: string;
  count: number;
  rows: SaidPromise[];
};

export type SaidLedger = {
  title: string;
  lead: string;
  states: { state: PromiseState; count: number; label: string; line: string }[];
  groups: SaidLedgerGroup[];
  next: string | null;
  /** Nobody has promised anything that the reader sees, as it is asked for. */
  isEmpty: boolean;
};

export type SaidPromisePage = SaidPromise & {
  detail: string;
  state: PromiseState;
  verdictNote: string;
  /** The words that it has now, which what is said of it is said of. */
  wordingId: string;
  /** How often something was said of it. */
  seen: number;
  /** What stands, where something that was said does. */
  outcome: PromiseOutcome | null;
  /** `readThen` is what it read when that was said, where it reads otherwise now. */
  history: { number: number; said: string; words: string; readThen: string; when: string }[];
  /** Why nothing can be said of it; empty where the reader may. */
  whyNot: string;
  mayNote: boolean;
  mayWriteGuide: boolean;
};
