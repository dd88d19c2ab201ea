/*
 * What of each column goes into an export. Every table and every column is decided by name, so that what is added later
 * isn't given away, or forgotten, by anybody's oversight: it doesn't compile until somebody has decided.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * kept: as it is · member, contact: the id of one, their name beside it · author: the id of either ·
 * withheld: it opens something, or says nothing to anybody outside of this database
 */
export type ColumnRule = 'kept' | 'member' | 'contact' | 'author' | 'withheld';

export type TableRule = {
  /** What it is called in the export. */
  file: string;
  /** Which of its rows `t` are of the onboardings in `theirs`; null where they are of no customer. */
  ofCustomer: RawBuilder<SqlBool> | null;
  columns: Record<string, ColumnRule>;
  /** What is said beside the columns, worked out from the row `t`. */
  beside?: Record<string, RawBuilder<unknown>>;
};

type Decided<Columns> = Omit<TableRule, 'columns'> & {
  columns: { [C in Exclude<keyof Columns, 'workspace_id'>]: ColumnRule };
};

/** Null for a table that stays here, with the reason beside it. */
export type ExportRules<Tables> = { [T in keyof Tables]: Decided<Tables[T]> | null };

export const OF_ONBOARDING = sql<SqlBool>`t.onboarding_id in (select id from theirs)`;

/** Rows that belong to a point. */
export const OF_POINT = sql<SqlBool>`t.statement_id in (
  select s.id from statements s where s.onboarding_id in (select id from theirs))`;
