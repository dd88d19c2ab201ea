/* People of customers in an export. How they get in, and what shows that it is them, stays here. */
import { sql } from 'kysely';
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { ContactTables } from './contact-tables';

export const CONTACT_EXPORT: ExportRules<ContactTables> = {
  people: {
    file: 'people',
    ofCustomer: sql`t.id in (select p.person_id from contacts p where p.onboarding_id in (select id from theirs))`,
    columns: { id: 'kept', name: 'kept', address: 'kept', language: 'kept', time_zone: 'kept' },
  },
  contacts: {
    file: 'contacts',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      statement_id: 'kept',
      person_id: 'kept',
      name: 'kept',
      called: 'kept',
      phone: 'kept',
      reached_by: 'kept',
      own_part: 'kept',
      email: 'kept',
      parts: 'kept',
      language: 'kept',
      time_zone: 'kept',
      no_mail_reason: 'kept',
      shown_first: 'kept',
      replaced_at: 'kept',
      erased_at: 'kept',
      searched: 'withheld',
    },
  },
  stances: {
    file: 'what-they-think',
    ofCustomer: OF_ONBOARDING,
    columns: {
      onboarding_id: 'kept',
      contact_id: 'contact',
      attitude: 'kept',
      gain: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  contact_introductions: {
    file: 'introductions-of-contacts',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      contact_id: 'contact',
      words: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  colleague_invitations: {
    file: 'colleagues-brought-in',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      contact_id: 'contact',
      name: 'kept',
      email: 'kept',
      outcome: 'kept',
      held_because: 'kept',
      at: 'kept',
    },
  },
  welcome_links: {
    file: 'welcome-links',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      contact_id: 'contact',
      generation: 'kept',
      key_id: 'withheld',
      token_hash: 'withheld',
      copied_by: 'member',
      issued_at: 'kept',
      expires_at: 'kept',
      revoked_at: 'kept',
      replaced_at: 'kept',
    },
  },
  // They last ten minutes, and their digits are kept nowhere.
  link_codes: null,
  // Who is in right now, and by what.
  customer_sessions: null,
  reminder_links: {
    file: 'reminders-stopped',
    ofCustomer: sql`t.contact_id in (select p.id from contacts p where p.onboarding_id in (select id from theirs))`,
    columns: { contact_id: 'contact', token_hash: 'withheld', stopped_at: 'kept', news_stopped_at: 'kept' },
  },
};
