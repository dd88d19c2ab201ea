/* Threads in an export. */
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { ThreadTables } from './thread-tables';

export const THREAD_EXPORT: ExportRules<ThreadTables> = {
  messages: {
    file: 'messages',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      place_id: 'withheld',
      statement_id: 'kept',
      number: 'kept',
      contact_id: 'contact',
      member_id: 'member',
      words: 'kept',
      answer_by: 'kept',
      at: 'kept',
    },
  },
  messages_taken_back: {
    file: 'messages-taken-back',
    ofCustomer: OF_ONBOARDING,
    columns: { id: 'kept', onboarding_id: 'kept', message_id: 'kept', at: 'kept' },
  },
};
