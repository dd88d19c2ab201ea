/* The receipt of a handoff, ready to be drawn. */

import type { WrittenFacts } from '../../queries/handoff/handoff-as-written.server';
import type { DecisionFacts, JudgedFacts, ReceiptFacts } from '../../queries/receipt/receipt.server';
import type { SinceReturnFacts } from '../../queries/receipt/since-return.server';
import type { HandoffAsWritten, Said } from '../handoff/said-handoff';
import type { SaidClock } from '../onboarding/said-clock';

/** `before` is empty for what is new, `after` for what was taken out. `id` is where it stands on the page. */
export type Change = { id: string; before: string; after: string };

export type SinceReturn = Omit<SinceReturnFacts, 'at' | 'changes'> & { when: string; changes: Change[] };

type Earlier = NonNullable<JudgedFacts['earlier']>;

export type JudgedPromise = Said &
  Omit<JudgedFacts, 'words' | 'earlier'> & {
    /** A verdict on words that have changed since, with the old words and the new. */
    earlier: (Omit<Earlier, 'before'> & { before: string; after: string }) | null;
  };

/** Who accepted or returned, when; `words` and `reasons` of a return. */
export type Decision = Omit<DecisionFacts, 'at'> & { when: string };

type Unsaid =
  | keyof WrittenFacts
  | 'reader'
  | 'clock'
  | 'off'
  | 'signedAt'
  | 'handedOverAt'
  | 'introduceBy'
  | 'judgedAt'
  | 'decision'
  | 'hostSince'
  | 'talkAt'
  | 'since';

export type Receipt = Omit<HandoffAsWritten, 'promises'> &
  Omit<ReceiptFacts, Unsaid> & {
    clock: SaidClock;
    /** Which days did not count until it is up. */
    daysOff: string[];
    signed: string;
    /** Empty while it wasn't. */
    handedOver: string;
    /** Goes on after “can introduce you”: " by today, 17:00", ", which was due today at 14:07". */
    introduceBy: string;
    promises: JudgedPromise[];
    /** When the latest verdict was saved; empty while there is none. */
    judgedWhen: string;
    /** When its rep and its host talk about it; '' where no talk is set ahead. */
    talk: string;
    decision: Decision | null;
    /** Empty before acceptance. */
    hostSince: string;
    /** What changed since it was returned, while it is read again. */
    since: SinceReturn | null;
  };
