/* Counts that a page shows: nobody reads a larger one, and to count more costs more the more there are. */
import { type RawBuilder, sql } from 'kysely';
import { MOST_COUNTED } from '../../app/domain/form/counted';
import { db } from '../client.server';

/** How many rows a query has; where there are more than anybody counts, one more than that. Part of a statement. */
export const countUpToMost = (rows: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`(select count(*) from (${rows} limit ${sql.lit(MOST_COUNTED + 1)}) counted)`;

/** The same as a statement. */
export async function upToMost(rows: RawBuilder<unknown>): Promise<number> {
  const found = await sql<{ count: string }>`select ${countUpToMost(rows)} as count`.execute(db());
  return Number(found.rows[0]?.count ?? 0);
}

/** The same where each row has a `count` of its own; exact unless there are more rows than anybody counts. */
export async function sumUpToMost(rows: RawBuilder<unknown>): Promise<number> {
  const found = await sql<{ count: string }>`select coalesce(sum(counted.count), 0) as count
    from (${rows} limit ${sql.lit(MOST_COUNTED + 1)}) counted`.execute(db());
  return Number(found.rows[0]?.count ?? 0);
}
