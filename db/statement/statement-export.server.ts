/* Points and all their wordings in an export, with the words as they read now beside each point. */
import { sql } from 'kysely';
import { type ExportRules, OF_ONBOARDING, OF_POINT } from '../workspace/export-rule.server';
import type { StatementTables } from './statement-tables';

/** What of a wording is read first; the rest stands in its fields. */
const said = (row: 'w' | 't') => {
  const field = (name: string) => sql`nullif(${sql.ref(`${row}.fields`)}->>${sql.lit(name)}, '')`;
  return sql`concat_ws(': ', ${field('label')}, ${field('name')}, ${field('text')})`;
};

export const STATEMENT_EXPORT: ExportRules<StatementTables> = {
  statements: {
    file: 'points',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      kind: 'kept',
      commitment: 'kept',
      area: 'kept',
      said_by: 'kept',
      heard_where: 'kept',
      origin: 'kept',
      author_id: 'author',
      position: 'kept',
      created_at: 'kept',
      removed_at: 'kept',
    },
    beside: {
      words: sql`(select ${said('w')} from wordings w
        where w.workspace_id = t.workspace_id and w.statement_id = t.id and w.purpose <> 'proposed'
        order by w.number desc limit 1)`,
    },
  },
  wordings: {
    file: 'wordings',
    ofCustomer: OF_POINT,
    columns: {
      id: 'kept',
      statement_id: 'kept',
      number: 'kept',
      fields: 'kept',
      purpose: 'kept',
      judged: 'kept',
      author_kind: 'kept',
      author_id: 'author',
      at: 'kept',
      searched: 'withheld',
    },
    beside: { words: said('t') },
  },
  suggestions: {
    file: 'suggestions',
    ofCustomer: OF_ONBOARDING,
    columns: {
      id: 'kept',
      onboarding_id: 'kept',
      key_id: 'kept',
      kind: 'kept',
      fields: 'kept',
      around: 'kept',
      at: 'kept',
    },
  },
  source_notes: {
    file: 'notes-on-sources',
    ofCustomer: OF_POINT,
    columns: { statement_id: 'kept', note: 'kept' },
  },
};
