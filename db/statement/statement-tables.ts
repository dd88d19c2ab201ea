/* Statements, every wording they had, and what stands beside them for our own side alone. */
import type { Generated } from 'kysely';
import type {
  Commitment,
  FieldsOf,
  Origin,
  SaidBy,
  StatementKind,
  SystemArea,
} from '../../app/domain/statement/statement';
import type { Suggested } from '../../app/domain/statement/suggestion';
import type { Json, OfOnboarding, Row, Searched } from '../columns';

/** recorded: in the handoff · guide: for the customer · proposed: by a contact · resolved: in our answer to them */
export type WordingPurpose = 'recorded' | 'guide' | 'proposed' | 'resolved';

export type StatementTables = {
  statements: OfOnboarding & {
    id: string;
    kind: StatementKind;
    commitment: Commitment | null;
    area: SystemArea | null;
    said_by: SaidBy | null;
    heard_where: Generated<string>;
    origin: Origin;
    author_id: string;
    position: number;
    created_at: Date;
    removed_at: Date | null;
  };
  wordings: Row & {
    id: string;
    statement_id: string;
    number: number;
    fields: Json<FieldsOf[StatementKind]>;
    purpose: WordingPurpose;
    judged: 'with_changes' | 'not_deliverable' | null;
    author_kind: 'member' | 'contact';
    author_id: string;
    at: Date;
    searched: Searched;
  };
  source_notes: Row & { statement_id: string; note: string };
  suggestions: OfOnboarding & {
    id: string;
    key_id: string;
    kind: StatementKind;
    fields: Json<FieldsOf[StatementKind]>;
    around: Json<Omit<Suggested, 'words'>>;
    at: Date;
  };
};
