/* What customer success said of a handoff. */
import type { Generated } from 'kysely';
import type { ReturnReason } from '../../app/domain/handoff/handoff';
import type { OfOnboarding } from '../columns';

export type ReceiptTables = {
  verdicts: OfOnboarding & {
    id: string;
    statement_id: string;
    wording_id: string;
    verdict: 'deliverable' | 'with_changes' | 'not_deliverable';
    note: Generated<string>;
    member_id: string;
    at: Date;
  };
  receipts: OfOnboarding & {
    id: string;
    submission_id: string;
    outcome: 'accepted' | 'returned';
    reasons: Generated<ReturnReason[]>;
    words: Generated<string>;
    member_id: string;
    at: Date;
  };
};
