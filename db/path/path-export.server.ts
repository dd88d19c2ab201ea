/* Paths in an export: as they are being written, as they were published, and what was marked on their steps. */
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { PathTables } from './path-tables';

const PHASE = {
  onboarding_id: 'kept',
  position: 'kept',
  title: 'kept',
  sentence: 'kept',
  statement_id: 'kept',
  ends_on: 'kept',
  is_live: 'kept',
} as const;

const STEP = {
  onboarding_id: 'kept',
  phase_id: 'kept',
  position: 'kept',
  title: 'kept',
  kind: 'kept',
  side: 'kept',
  member_id: 'member',
  contact_id: 'contact',
  due_rule: 'kept',
  due_on: 'kept',
  due_days: 'kept',
  content: 'kept',
  asks: 'kept',
} as const;

export const PATH_EXPORT: ExportRules<PathTables> = {
  phases: {
    file: 'phases-being-written',
    ofCustomer: OF_ONBOARDING,
    columns: { id: 'kept', ...PHASE, revision: 'withheld', removed_at: 'kept' },
  },
  steps: {
    file: 'steps-being-written',
    ofCustomer: OF_ONBOARDING,
    columns: { id: 'kept', ...STEP, part: 'kept', revision: 'withheld', removed_at: 'kept' },
  },
  step_waits: {
    file: 'what-steps-wait-for',
    ofCustomer: OF_ONBOARDING,
    columns: { onboarding_id: 'kept', step_id: 'kept', waits_for_id: 'kept' },
  },
  published_paths: {
    file: 'published-paths',
    ofCustomer: OF_ONBOARDING,
    columns: {
      publication_id: 'kept',
      onboarding_id: 'kept',
      version: 'kept',
      member_id: 'member',
      at: 'kept',
    },
  },
  published_phases: {
    file: 'phases-of-published-paths',
    ofCustomer: OF_ONBOARDING,
    columns: { publication_id: 'kept', phase_id: 'kept', ...PHASE },
  },
  published_steps: {
    file: 'steps-of-published-paths',
    ofCustomer: OF_ONBOARDING,
    columns: {
      publication_id: 'kept',
      step_id: 'kept',
      ...STEP,
      waits_for: 'kept',
      attached: 'kept',
      published_on: 'kept',
    },
  },
  step_marks: {
    file: 'marks-on-steps',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      step_id: 'kept',
      number: 'kept',
      kind: 'kept',
      member_id: 'member',
      contact_id: 'contact',
      words: 'kept',
      typed_name: 'kept',
      approved_in: 'kept',
      wording_id: 'kept',
      at: 'kept',
    },
  },
  step_ticks: {
    file: 'ticks-on-lists-of-steps',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      step_id: 'kept',
      item_id: 'kept',
      number: 'kept',
      is_ticked: 'kept',
      member_id: 'member',
      contact_id: 'contact',
      at: 'kept',
    },
  },
  step_gives: {
    file: 'who-was-given-steps',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      step_id: 'kept',
      number: 'kept',
      version: 'kept',
      contact_id: 'contact',
      from_contact_id: 'contact',
      by_member_id: 'member',
      by_contact_id: 'contact',
      at: 'kept',
    },
  },
  step_reminders: {
    file: 'reminders-of-steps',
    ofCustomer: OF_ONBOARDING,
    columns: {
      reminder_id: 'kept',
      onboarding_id: 'kept',
      contact_id: 'contact',
      step_id: 'kept',
      due_on: 'kept',
      kind: 'kept',
      nth: 'kept',
      at: 'kept',
    },
  },
  day_asks: {
    file: 'other-days-asked-for',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      step_id: 'kept',
      number: 'kept',
      contact_id: 'contact',
      asked_on: 'kept',
      words: 'kept',
      at: 'kept',
    },
  },
  day_answers: {
    file: 'answers-to-other-days',
    ofCustomer: OF_ONBOARDING,
    columns: {
      ask_id: 'kept',
      onboarding_id: 'kept',
      is_agreed: 'kept',
      member_id: 'member',
      words: 'kept',
      at: 'kept',
    },
  },
};
