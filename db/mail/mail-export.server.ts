/*
 * Mail in an export: to whom, what was said, and what became of it, without the links that were put into it on its way.
 * What the provider reported stands with the mail; what is unfinished is its author's own.
 */
import { sql } from 'kysely';
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { MailTables } from './mail-tables';

export const MAIL_EXPORT: ExportRules<MailTables> = {
  notices: {
    file: 'mail',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      kind: 'kept',
      subject_id: 'withheld',
      generation: 'withheld',
      recipient_kind: 'kept',
      recipient_id: 'author',
      link_id: 'withheld',
      state: 'kept',
      due_at: 'kept',
      opened_at: 'withheld',
      message: 'withheld',
      attempt: 'kept',
      lease_until: 'withheld',
      first_attempt_at: 'kept',
      accepted_at: 'kept',
      provider_id: 'withheld',
      failure: 'kept',
      doubt_told_at: 'withheld',
      quiet_from: 'withheld',
      turned_away_at: 'kept',
      delivery: 'kept',
      delivery_at: 'kept',
      delivery_reason: 'kept',
      created_at: 'kept',
      searched: 'withheld',
    },
    beside: {
      from: sql`t.message->>'from'`,
      to: sql`t.message->>'to'`,
      subject: sql`t.message->>'subject'`,
      // Whoever doesn't read the log of all mail doesn't read it here either.
      text: sql`case when (select reads_mail from asked) then t.message->>'text' end`,
    },
  },
  // By the provider's id, of no workspace.
  provider_events: null,
  mail_pace: null,
  mail_wordings: {
    file: 'words-of-our-mail',
    ofCustomer: null,
    columns: { kind: 'kept', part: 'kept', text: 'kept', member_id: 'member', at: 'kept' },
  },
  mail_wording_drafts: null,
};
