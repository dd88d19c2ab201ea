/* Threads in an export. */
import { sql } from 'kysely';
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
      files_left_out: 'kept',
      lines_cut: 'kept',
    },
  },
  messages_taken_back: {
    file: 'messages-taken-back',
    ofCustomer: OF_ONBOARDING,
    columns: { id: 'kept', onboarding_id: 'kept', message_id: 'kept', at: 'kept' },
  },
  notes: {
    file: 'notes',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      place_id: 'withheld',
      statement_id: 'kept',
      number: 'kept',
      member_id: 'member',
      words: 'kept',
      at: 'kept',
    },
  },
  note_mentions: {
    file: 'colleagues-named-in-notes',
    ofCustomer: sql`t.note_id in (select n.id from notes n where n.onboarding_id in (select id from theirs))`,
    columns: { note_id: 'kept', member_id: 'member' },
  },
  // Where somebody is answered to: a way into a thread.
  reply_addresses: null,
  replies: {
    file: 'replies-by-mail',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      address_id: 'withheld',
      contact_id: 'contact',
      provider_id: 'withheld',
      mail_id: 'withheld',
      outcome: 'kept',
      message_id: 'kept',
      at: 'kept',
    },
  },
};
