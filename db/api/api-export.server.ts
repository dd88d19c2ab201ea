/* Which programs were let in, in an export; never what lets them in. */
import type { ExportRules } from '../workspace/export-rule.server';
import type { ApiTables } from './api-tables';

export const API_EXPORT: ExportRules<ApiTables> = {
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
