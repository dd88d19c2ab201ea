/* What a workspace is connected with, and what the CRM was told; never what lets anybody in. */
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { CrmTables } from './crm-tables';

export const CRM_EXPORT: ExportRules<CrmTables> = {
  crm_connections: {
    file: 'crm-connections',
    ofCustomer: null,
    columns: {
      id: 'kept',
      crm: 'kept',
      account: 'kept',
      secret: 'withheld',
      member_id: 'member',
      host_member_id: 'member',
      follows_owner: 'kept',
      stages: 'kept',
      begins_in: 'kept',
      made_at: 'kept',
      read_until: 'kept',
      looked_at: 'kept',
      trouble: 'kept',
      trouble_at: 'kept',
      failures: 'withheld',
      rests_until: 'withheld',
      is_prepared: 'withheld',
    },
  },
  // What came in, so that nothing is taken twice; the deals themselves stand elsewhere.
  crm_events: null,
  // Deals of the CRM that may be no customer of ours.
  crm_reads: null,
  crm_writes: {
    file: 'crm-writes',
    ofCustomer: OF_ONBOARDING,
    columns: {
      onboarding_id: 'kept',
      connection_id: 'kept',
      wanted: 'withheld',
      due_at: 'withheld',
      attempt: 'withheld',
      lease_until: 'withheld',
      failures: 'withheld',
      deal_id: 'kept',
      written: 'kept',
      written_at: 'kept',
      gone_at: 'kept',
    },
  },
};
