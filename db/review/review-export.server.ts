/* What customers answered and signed, and what became of it, in an export. */
import { sql } from 'kysely';
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { ReviewTables } from './review-tables';

export const REVIEW_EXPORT: ExportRules<ReviewTables> = {
  answers: {
    file: 'answers',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      statement_id: 'kept',
      wording_id: 'kept',
      contact_id: 'contact',
      kind: 'kept',
      proposed_wording_id: 'kept',
      proposed_parts: 'kept',
      note: 'kept',
      batch_id: 'withheld',
      is_fast: 'kept',
      at: 'kept',
      answer_by: 'kept',
      withdrawn_at: 'kept',
    },
  },
  resolutions: {
    file: 'resolutions',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      answer_id: 'kept',
      outcome: 'kept',
      wording_id: 'kept',
      line: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  call_outcomes: {
    file: 'outcomes-of-calls',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      statement_id: 'kept',
      from_wording_id: 'kept',
      wording_id: 'kept',
      step_id: 'kept',
      line: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  points_left_open: {
    file: 'open-points',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      statement_id: 'kept',
      wording_id: 'kept',
      open_until: 'kept',
      line: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  sales_questions: {
    file: 'questions-to-sales',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      answer_id: 'kept',
      asked_by: 'member',
      question: 'kept',
      asked_at: 'kept',
      answered_by: 'member',
      reply: 'kept',
      answered_at: 'kept',
    },
  },
  sign_offs: {
    file: 'signatures',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      contact_id: 'contact',
      typed_name: 'kept',
      at: 'kept',
      withdrawn_at: 'kept',
    },
  },
  sign_off_items: {
    file: 'points-signed',
    ofCustomer: sql`t.sign_off_id in (
      select s.id from sign_offs s where s.onboarding_id in (select id from theirs))`,
    columns: { sign_off_id: 'kept', statement_id: 'kept', wording_id: 'kept' },
  },
  agreements: {
    file: 'agreements',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      sign_off_id: 'kept',
      version: 'kept',
      document: 'kept',
      hash: 'kept',
      at: 'kept',
      rewritten_at: 'kept',
      first_hash: 'kept',
    },
  },
};
