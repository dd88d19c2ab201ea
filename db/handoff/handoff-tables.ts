/* What sales says of the deal as a whole. */
import type { Generated } from 'kysely';
import type { OwnKind } from '../../app/domain/handoff/own-field';
import type { Question } from '../../app/domain/handoff/parts';
import type { OfOnboarding } from '../columns';

export type HandoffTables = {
  handoff_answers: OfOnboarding & {
    question: Question;
    answer: 'none' | 'unknown' | 'not_applicable';
    reason: Generated<string>;
    member_id: string;
    at: Date;
  };
  red_flags: OfOnboarding & {
    id: string;
    number: Generated<number>;
    concern: string;
    severity: 'renewal' | 'delay' | 'watch';
    advice: Generated<string>;
    member_id: string;
    at: Date;
    removed_at: Date | null;
  };
  stories: OfOnboarding & {
    number: number;
    why: string;
    failed: string;
    rivals: string;
    objections: string;
    later: string;
    member_id: string;
    at: Date;
  };
  own_values: OfOnboarding & {
    key: string;
    number: number;
    label: string;
    kind: OwnKind;
    value: string;
    member_id: string;
    at: Date;
  };
  submissions: OfOnboarding & {
    id: string;
    member_id: string;
    at: Date;
    answer: Generated<string>;
    taken_back_at: Date | null;
  };
};
