/* What was said of promises, and what lists of them are ordered by. */
import type { Verdict } from '../../app/domain/guide/guide';
import type { PromiseOutcome, PromiseState } from '../../app/domain/promise/promise';
import type { PromiseKind } from '../../app/domain/statement/statement';
import type { OfOnboarding } from '../columns';

export type PromiseTables = {
  promise_outcomes: OfOnboarding & {
    id: string;
    statement_id: string;
    number: number;
    /** Null where what was said before is taken back. */
    outcome: PromiseOutcome | null;
    wording_id: string;
    words: string;
    member_id: string;
    at: Date;
  };
  /** Worked out with every command on the onboarding; nothing of it follows from the day of reading. */
  promises: OfOnboarding & {
    statement_id: string;
    wording_id: string;
    kind: PromiseKind;
    due_on: string | null;
    verdict: Verdict | null;
    state: PromiseState;
    since: Date | null;
    /** Whoever of ours promised it; null for what a contact added. */
    member_id: string | null;
    /** Who sold the onboarding that it stands in, and who looks after it. */
    rep_member_id: string;
    host_member_id: string;
  };
};
