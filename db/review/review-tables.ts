/* What the customer answered, and what became of it. */
import type { Generated } from 'kysely';
import type { Part } from '../../app/domain/statement/statement';
import type { OfOnboarding, Row } from '../columns';

export type ReviewTables = {
  answers: OfOnboarding & {
    id: string;
    statement_id: string;
    wording_id: string;
    contact_id: string;
    kind: 'confirmed' | 'corrected' | 'added' | 'talk';
    proposed_wording_id: string | null;
    proposed_parts: Part[] | null;
    note: Generated<string>;
    batch_id: string | null;
    is_fast: Generated<boolean>;
    at: Date;
    answer_by: Date | null;
    withdrawn_at: Date | null;
    /** The database notes it with what resolves it. */
    is_resolved: Generated<boolean>;
  };
  resolutions: OfOnboarding & {
    id: string;
    answer_id: string;
    outcome: 'adopted' | 'reworded' | 'talk';
    wording_id: string | null;
    line: Generated<string>;
    member_id: string;
    at: Date;
  };
  call_outcomes: OfOnboarding & {
    id: string;
    statement_id: string;
    from_wording_id: string;
    wording_id: string;
    /** The step that it became too; null where it became none. */
    step_id: string | null;
    line: string;
    member_id: string;
    at: Date;
  };
  points_left_open: OfOnboarding & {
    id: string;
    statement_id: string;
    wording_id: string;
    /** An ISO day of the workspace. */
    open_until: string;
    line: string;
    member_id: string;
    at: Date;
  };
  sales_questions: OfOnboarding & {
    id: string;
    answer_id: string;
    asked_by: string;
    question: string;
    asked_at: Date;
    answered_by: string | null;
    reply: string | null;
    answered_at: Date | null;
  };
  sign_offs: OfOnboarding & {
    id: string;
    contact_id: string;
    typed_name: string;
    at: Date;
    withdrawn_at: Date | null;
  };
  agreements: OfOnboarding & {
    id: string;
    sign_off_id: string;
    version: number;
    document: string;
    hash: string;
    at: Date;
    /** When a person was taken out of its text, and the hash that it was first known by. */
    rewritten_at: Date | null;
    first_hash: string | null;
  };
  repeats: OfOnboarding & {
    id: string;
    contact_id: string;
    number: number;
    has_repeated: boolean;
    words: string;
    at: Date;
  };
  sign_off_items: Row & { sign_off_id: string; statement_id: string; wording_id: string };
};
