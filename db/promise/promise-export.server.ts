/* Promises in an export: what was said of each. How lists order them says nothing beside that. */
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { PromiseTables } from './promise-tables';

export const PROMISE_EXPORT: ExportRules<PromiseTables> = {
  promise_outcomes: {
    file: 'what-became-of-promises',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      statement_id: 'kept',
      number: 'kept',
      outcome: 'kept',
      wording_id: 'kept',
      words: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  promises: {
    file: 'promises',
    ofCustomer: OF_ONBOARDING,
    columns: {
      onboarding_id: 'kept',
      statement_id: 'kept',
      wording_id: 'kept',
      kind: 'kept',
      due_on: 'kept',
      verdict: 'kept',
      state: 'kept',
      since: 'kept',
      member_id: 'member',
      rep_member_id: 'member',
      host_member_id: 'member',
    },
  },
};
