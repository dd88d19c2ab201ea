/* What was answered to question lists. */
import type { ColumnType } from 'kysely';
import type { Value } from '../../app/domain/question/answers';
import type { OfOnboarding } from '../columns';

export type QuestionTables = {
  question_answers: OfOnboarding & {
    id: string;
    step_id: string;
    /** Its id in the list. */
    question: string;
    number: number;
    /** The question as it was asked. */
    label: string;
    value: ColumnType<Value | null, string | null, never>;
    contact_id: string;
    at: Date;
  };
};
