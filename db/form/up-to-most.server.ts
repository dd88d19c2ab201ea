/* Counts that a page shows: nobody reads a larger one, and to count more costs more the more there are. */
import { type RawBuilder, sql } from 'kysely';
import { MOST_COUNTED } from '../../app/domain/form/counted';
import { db } from '../client.server';

/** How many rows a query has; where there are more than anybody counts, one more than that. */
export async function upToMost(rows: RawBuilder<unknown>): Promise<number> {
  const found = await sql<{ count: string }>`select count(*) as count
    from (${rows} limit ${sql.lit(MOST_COUNTED + 1)}) counted`.execute(db());
  return Number(found.rows[0]?.count ?? 0);
}
