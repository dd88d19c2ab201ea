/* Introductions in an export: made, set for later, and being written. */
import { sql } from 'kysely';
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { IntroductionTables } from './introduction-tables';

export const INTRODUCTION_EXPORT: ExportRules<IntroductionTables> = {
  introduction_drafts: {
    file: 'introductions-being-written',
    ofCustomer: OF_ONBOARDING,
    columns: {
      onboarding_id: 'kept',
      why: 'kept',
      subject: 'kept',
      opening: 'kept',
      closing: 'kept',
      contact_ids: 'kept',
      revision: 'withheld',
    },
  },
  scheduled_introductions: {
    file: 'introductions-set-for-later',
    ofCustomer: OF_ONBOARDING,
    columns: {
      onboarding_id: 'kept',
      goes_at: 'kept',
      time_zone: 'kept',
      why: 'kept',
      subject: 'kept',
      opening: 'kept',
      closing: 'kept',
      contact_ids: 'kept',
      member_id: 'member',
      set_at: 'kept',
      stopped_because: 'kept',
    },
  },
  introductions: {
    file: 'introductions',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      manner: 'kept',
      why: 'kept',
      subject: 'kept',
      opening: 'kept',
      closing: 'kept',
      spoke_with: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  introduction_recipients: {
    file: 'recipients-of-introductions',
    ofCustomer: sql`t.introduction_id in (
      select i.id from introductions i where i.onboarding_id in (select id from theirs))`,
    columns: {
      introduction_id: 'kept',
      contact_id: 'contact',
      remind_at: 'kept',
      reminders: 'kept',
      reminded_at: 'kept',
    },
  },
};
