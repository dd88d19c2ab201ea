/* The questions of a step as a customer reads them, ready to be drawn. */
import type { FileKind } from '../../domain/file/file-types';
import type { KnownState, Value } from '../../domain/question/answers';
import type { Answered } from '../../domain/question/question';
import type { CustomerQuestion, CustomerQuestions } from '../../queries/question/customer-questions.server';

export type SaidQuestion = Pick<CustomerQuestion, 'id' | 'label' | 'help' | 'isNeeded'> & {
  answered: Answered;
  /** What stands in its fields. */
  value: Value | null;
  /** The answer as it is read; empty where there is none. */
  said: string;
  /** "Aoife, yesterday"; empty where nobody answered. */
  by: string;
  /** What it asks for, where that is a file. */
  file: {
    kinds: readonly FileKind[];
    /** For the field: ".xlsx,.csv". */
    accept: string;
    /** "Excel or CSV, 50 MB at most." */
    hint: string;
    /** What was handed in. */
    here: { id: string; name: string; more: string } | null;
  } | null;
  known: {
    wordingId: string;
    statementId: string;
    state: KnownState;
    /** What it is about: "Go-live"; empty where that is all it says. */
    name: string;
    /** As it is read, and as it stands in its field. */
    says: string;
    typed: string;
    isDay: boolean;
    /** "from your call with Aoife"; empty where nothing was noted. */
    from: string;
  } | null;
};

export type SaidQuestions = Pick<CustomerQuestions, 'mark'> & {
  /** "Three of seven questions answered". */
  count: string;
  isComplete: boolean;
  hasAnswers: boolean;
  questions: SaidQuestion[];
};
