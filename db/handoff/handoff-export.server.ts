/* What sales says of deals as a whole, in an export. */
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { HandoffTables } from './handoff-tables';

export const HANDOFF_EXPORT: ExportRules<HandoffTables> = {
  handoff_answers: {
    file: 'parts-answered-otherwise',
    ofCustomer: OF_ONBOARDING,
    columns: {
      onboarding_id: 'kept',
      question: 'kept',
      answer: 'kept',
      reason: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  red_flags: {
    file: 'red-flags',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      number: 'withheld',
      concern: 'kept',
      severity: 'kept',
      advice: 'kept',
      member_id: 'member',
      at: 'kept',
      removed_at: 'kept',
    },
  },
  stories: {
    file: 'stories',
    ofCustomer: OF_ONBOARDING,
    columns: {
      onboarding_id: 'kept',
      number: 'kept',
      why: 'kept',
      failed: 'kept',
      rivals: 'kept',
      objections: 'kept',
      later: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  own_values: {
    file: 'fields-of-our-own',
    ofCustomer: OF_ONBOARDING,
    columns: {
      onboarding_id: 'kept',
      key: 'kept',
      number: 'kept',
      label: 'kept',
      kind: 'kept',
      value: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  submissions: {
    file: 'handoffs-submitted',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      member_id: 'member',
      at: 'kept',
      answer: 'kept',
      taken_back_at: 'kept',
    },
  },
};
