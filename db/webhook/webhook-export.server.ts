/*
 * Which addresses are told what happens, and what they were told. Never what signs;
 * and what a program was told and answered only for whoever reads the log of it.
 */
import { sql } from 'kysely';
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { WebhookTables } from './webhook-tables';

export const WEBHOOK_EXPORT: ExportRules<WebhookTables> = {
  webhook_endpoints: {
    file: 'webhooks',
    ofCustomer: null,
    columns: {
      id: 'kept',
      url: 'kept',
      topics: 'kept',
      made_at: 'kept',
      off_at: 'kept',
      off_reason: 'kept',
      failing_at: 'kept',
      removed_at: 'kept',
    },
  },
  // What signs follows from the id: a row says nothing to anybody outside.
  webhook_secrets: null,
  webhook_deliveries: {
    file: 'webhook-deliveries',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      endpoint_id: 'withheld',
      event_id: 'kept',
      kind: 'kept',
      happened_at: 'kept',
      stood: 'kept',
      stands: 'kept',
      data: 'withheld',
      state: 'kept',
      due_at: 'kept',
      attempt: 'kept',
      failures: 'kept',
      lease_until: 'withheld',
      delivered_at: 'kept',
      tries: 'withheld',
      made_in: 'withheld',
    },
    beside: {
      endpoint_id: sql`case when (select reads_webhooks from asked) then t.endpoint_id end`,
      data: sql`case when (select reads_webhooks from asked) then t.data end`,
      tries: sql`case when (select reads_webhooks from asked) then t.tries end`,
    },
  },
};
