/* Guides in an export: as they were published, and as they are being written. */
import { sql } from 'kysely';
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { GuideTables } from './guide-tables';

export const GUIDE_EXPORT: ExportRules<GuideTables> = {
  guide_drafts: {
    file: 'guides-being-written',
    ofCustomer: OF_ONBOARDING,
    columns: { onboarding_id: 'kept', greeting: 'kept', revision: 'withheld' },
  },
  guide_items: {
    file: 'points-of-guides-being-written',
    ofCustomer: OF_ONBOARDING,
    columns: { onboarding_id: 'kept', statement_id: 'kept', wording_id: 'kept', left_out_at: 'kept' },
  },
  kept_wordings: {
    file: 'words-kept-as-recorded',
    ofCustomer: OF_ONBOARDING,
    columns: {
      onboarding_id: 'kept',
      statement_id: 'kept',
      wording_id: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  publications: {
    file: 'publications',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      version: 'kept',
      greeting: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  publication_items: {
    file: 'points-of-publications',
    ofCustomer: sql`t.publication_id in (
      select p.id from publications p where p.onboarding_id in (select id from theirs))`,
    columns: { publication_id: 'kept', statement_id: 'kept', wording_id: 'kept', position: 'kept' },
  },
};
