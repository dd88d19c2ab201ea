/* Counts that a page shows: nobody reads a larger one, and to count more costs more the more there are. */
import { type RawBuilder, sql } from 'kysely';
import { MOST_COUNTED } from '../../app/domain/form/counted';
import { db, type Handle } from '../client.server';

/** How many rows a query has; where there are more than anybody counts, one more than that. Part of a statement. */
export const countUpToMost = (rows: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`(select count(*) from (${rows} limit ${sql.lit(MOST_COUNTED + 1)}) counted)`;

/** The same where each row has a `count` of its own; exact unless there are more rows than anybody counts. */
export const sumUpToMost = (rows: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`(select coalesce(sum(counted.count), 0) from (${rows} limit ${sql.lit(MOST_COUNTED + 1)}) counted)`;

/** Several counts by their names, in one statement. */
export async function countsIn<Name extends string>(
  counts: Record<Name, RawBuilder<string>>,
  handle: Handle = db(),
): Promise<Record<Name, number>> {
  const names = Object.keys(counts) as Name[];
  const { rows } = await sql<Record<Name, string>>`select ${sql.join(
    names.map((name) => sql`${counts[name]} as ${sql.id(name)}`),
  )}`.execute(handle);
  const counted = names.map((name) => [name, Number(rows[0]?.[name] ?? 0)]);
  return Object.fromEntries(counted) as Record<Name, number>;
}
