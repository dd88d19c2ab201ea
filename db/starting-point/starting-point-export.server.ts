/* Starting points in an export: all versions, and what each onboarding took from its own. */
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { StartingPointTables } from './starting-point-tables';

export const STARTING_POINT_EXPORT: ExportRules<StartingPointTables> = {
  starting_points: {
    file: 'starting-points',
    ofCustomer: null,
    columns: {
      id: 'kept',
      shipped_as: 'kept',
      position: 'kept',
      is_default: 'kept',
      draft: 'kept',
      revision: 'withheld',
      put_aside_at: 'kept',
      created_at: 'kept',
    },
  },
  starting_point_versions: {
    file: 'versions-of-starting-points',
    ofCustomer: null,
    columns: {
      id: 'kept',
      starting_point_id: 'kept',
      number: 'kept',
      document: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  version_offers: {
    file: 'versions-offered',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      version_id: 'kept',
      member_id: 'member',
      words: 'kept',
      at: 'kept',
    },
  },
  version_answers: {
    file: 'versions-taken-or-not',
    ofCustomer: OF_ONBOARDING,
    columns: {
      offer_id: 'kept',
      onboarding_id: 'kept',
      is_taken: 'kept',
      words: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  begun_parts: {
    file: 'parts-of-starting-points',
    ofCustomer: OF_ONBOARDING,
    columns: {
      onboarding_id: 'kept',
      what: 'kept',
      key: 'kept',
      statement_id: 'kept',
      phase_id: 'kept',
      step_id: 'kept',
    },
  },
};
