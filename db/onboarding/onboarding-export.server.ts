/* Onboardings in an export, and everything that happened to them. */
import { sql } from 'kysely';
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { OnboardingTables } from './onboarding-tables';

export const ONBOARDING_EXPORT: ExportRules<OnboardingTables> = {
  onboardings: {
    file: 'onboardings',
    ofCustomer: sql`t.id in (select id from theirs)`,
    columns: {
      id: 'kept',
      customer_id: 'kept',
      deal_name: 'kept',
      signed_at: 'kept',
      deal_value: 'kept',
      deal_currency: 'kept',
      crm_id: 'kept',
      rep_member_id: 'member',
      host_member_id: 'member',
      stage: 'kept',
      turn: 'kept',
      next_due_at: 'kept',
      accepted_at: 'kept',
      first_contact_at: 'kept',
      watch_at: 'withheld',
      watched_at: 'withheld',
      calendar_version: 'withheld',
      closed_at: 'kept',
      archived_at: 'kept',
      reopened_at: 'kept',
      answers_by: 'withheld',
      path_steps_left: 'withheld',
      path_due_on: 'withheld',
      path_is_at_risk: 'withheld',
      path_ours_due_on: 'withheld',
      path_member_ids: 'withheld',
      path_phase: 'withheld',
      created_at: 'kept',
      searched: 'withheld',
    },
    beside: {
      customer: sql`(select c.name from customers c where c.workspace_id = t.workspace_id and c.id = t.customer_id)`,
    },
  },
  hand_overs: {
    file: 'hand-overs',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      part: 'kept',
      from_member_id: 'member',
      to_member_id: 'member',
      words: 'kept',
      at: 'kept',
    },
  },
  events: {
    file: 'events',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      kind: 'kept',
      actor_kind: 'kept',
      actor_id: 'author',
      statement_id: 'kept',
      details: 'kept',
      at: 'kept',
    },
  },
};
