/* Which programs were let in, in an export; never what lets them in. */
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { ApiTables } from './api-tables';

export const API_EXPORT: ExportRules<ApiTables> = {
  crm_deals: {
    file: 'crm-deals',
    ofCustomer: OF_ONBOARDING,
    columns: {
      onboarding_id: 'kept',
      external_id: 'kept',
      deal_name: 'kept',
      deal_value: 'kept',
      deal_currency: 'kept',
      told_at: 'kept',
      won_at: 'kept',
      won_early_at: 'kept',
    },
  },
  // A day's memory of what was answered: everything in it stands elsewhere.
  api_answers: null,
  api_keys: {
    file: 'api-keys',
    ofCustomer: null,
    columns: {
      id: 'kept',
      member_id: 'member',
      name: 'kept',
      token_hash: 'withheld',
      ending: 'withheld',
      scopes: 'kept',
      made_at: 'kept',
      expires_at: 'kept',
      used_at: 'kept',
      revoked_at: 'kept',
    },
  },
};
