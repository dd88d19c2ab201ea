/* Answers to question lists in an export: all of them, each with the question as it was asked. */
import { type ExportRules, OF_ONBOARDING } from '../workspace/export-rule.server';
import type { QuestionTables } from './question-tables';

export const QUESTION_EXPORT: ExportRules<QuestionTables> = {
  question_answers: {
    file: 'answers-to-questions',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      step_id: 'kept',
      question: 'kept',
      number: 'kept',
      label: 'kept',
      value: 'kept',
      contact_id: 'contact',
      at: 'kept',
    },
  },
};
