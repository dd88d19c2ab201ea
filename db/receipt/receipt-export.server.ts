/* Verdicts and receipts in an export. */
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { ReceiptTables } from './receipt-tables';

export const RECEIPT_EXPORT: ExportRules<ReceiptTables> = {
  verdicts: {
    file: 'verdicts',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      statement_id: 'kept',
      wording_id: 'kept',
      verdict: 'kept',
      note: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  receipts: {
    file: 'receipts',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      submission_id: 'kept',
      outcome: 'kept',
      reasons: 'kept',
      words: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
};
