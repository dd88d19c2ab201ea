/* Customers in an export: one that was merged into another goes along with it. */
import { sql } from 'kysely';
import type { ExportRules } from '../workspace/export-rule.server';
import type { CustomerTables } from './customer-tables';

export const CUSTOMER_EXPORT: ExportRules<CustomerTables> = {
  customers: {
    file: 'customers',
    ofCustomer: sql`(t.id in (select customer_id from theirs) or t.merged_into in (select customer_id from theirs))`,
    columns: {
      id: 'kept',
      name: 'kept',
      legal_name: 'kept',
      industry: 'kept',
      size: 'kept',
      site: 'kept',
      segment: 'kept',
      merged_into: 'kept',
      merged_at: 'kept',
      merged_by: 'member',
      created_at: 'kept',
      searched: 'withheld',
    },
  },
};
