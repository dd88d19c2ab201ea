/* The path in the making, what was published of it, and what was marked on its steps. Days are ISO days. */
import type { Generated } from 'kysely';
import type { DueRule, StepKind } from '../../app/domain/path/path';
import type { Side } from '../../app/domain/statement/kinds';
import type { Part } from '../../app/domain/statement/statement';
import type { Asks } from '../../app/domain/step/asks';
import type { StepReminderKind } from '../../app/domain/step/step-reminder';
import type { MarkKind } from '../../app/domain/step/step-state';
import type { JsonOrNull, OfOnboarding } from '../columns';

type PhaseColumns = {
  position: number;
  title: string;
  sentence: string;
  /** The agreed date that it ends at; null where it ends on a day of its own. */
  statement_id: string | null;
  ends_on: string | null;
  is_live: Generated<boolean>;
};

type StepColumns = {
  phase_id: string;
  position: number;
  title: string;
  kind: StepKind;
  side: Side;
  member_id: string | null;
  contact_id: string | null;
  due_rule: DueRule;
  due_on: string | null;
  due_days: number | null;
  content: string;
  asks: JsonOrNull<Asks>;
};

export type PathTables = {
  phases: OfOnboarding & PhaseColumns & { id: string; revision: number; removed_at: Date | null };
  steps: OfOnboarding &
    StepColumns & { id: string; part: Part | null; revision: number; removed_at: Date | null };
  step_waits: OfOnboarding & { step_id: string; waits_for_id: string };
  published_paths: OfOnboarding & {
    publication_id: string;
    version: number;
    member_id: string;
    at: Date;
  };
  published_phases: OfOnboarding & PhaseColumns & { publication_id: string; phase_id: string };
  published_steps: OfOnboarding &
    StepColumns & {
      publication_id: string;
      step_id: string;
      waits_for: string[];
      attached: string[];
      published_on: string;
    };
  step_marks: OfOnboarding & {
    id: string;
    step_id: string;
    number: number;
    kind: MarkKind;
    member_id: string | null;
    contact_id: string | null;
    words: string;
    /** The name that was typed to approve; null for every other mark. */
    typed_name: string | null;
    /** The path and the wording of the goal as they stood there when it was approved. */
    approved_in: string | null;
    wording_id: string | null;
    at: Date;
  };
  day_asks: OfOnboarding & {
    id: string;
    step_id: string;
    number: number;
    contact_id: string;
    asked_on: string;
    words: string;
    at: Date;
  };
  day_answers: OfOnboarding & {
    ask_id: string;
    is_agreed: boolean;
    member_id: string;
    words: string;
    at: Date;
  };
  step_gives: OfOnboarding & {
    id: string;
    step_id: string;
    number: number;
    version: number;
    contact_id: string | null;
    from_contact_id: string | null;
    by_member_id: string | null;
    by_contact_id: string | null;
    at: Date;
  };
  step_reminders: OfOnboarding & {
    reminder_id: string;
    contact_id: string;
    step_id: string;
    due_on: string;
    kind: StepReminderKind;
    nth: number;
    at: Date;
  };
  step_ticks: OfOnboarding & {
    id: string;
    step_id: string;
    item_id: string;
    number: number;
    is_ticked: boolean;
    member_id: string | null;
    contact_id: string | null;
    at: Date;
  };
};
