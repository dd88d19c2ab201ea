/*
 * Rows that say what is looked for, the newest first. Words that many rows say are found among the newest of them, which
 * are read one by one; what isn't there often enough is rare, and looked up in the index of letters. Either way what
 * else is asked of a row is asked of few.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely';

type Table = 'customers' | 'contacts' | 'onboardings' | 'wordings' | 'notices';

/** The ids of the rows of a table that say every word. */
export type Candidates = (table: Table) => RawBuilder<{ id: string }>;

/** Reads what is shown of candidates, the newest first; of some it shows nothing. */
export type Finder<T> = (workspaceId: string, candidates: Candidates, limit: number) => Promise<T[]>;

type Asked = { words: string[]; after: string | null; limit: number };

/** How many of the newest are read for each place on the page, and how many of those that say it are looked at. */
const READ_FOR_ONE = 300;
const LOOKED_AT_FOR_ONE = 10;

export async function newestFound<T>(find: Finder<T>, workspaceId: string, asked: Asked): Promise<T[]> {
  const { limit } = asked;
  const near = await find(workspaceId, (table) => amongNewest(table, workspaceId, asked), limit);
  if (near.length >= limit) return near;
  return find(workspaceId, (table) => amongAll(table, workspaceId, asked), limit);
}

const saysAll = (words: string[]): RawBuilder<SqlBool> =>
  sql`${sql.join(
    words.map((word) => sql`t.searched like plain_pattern(${word})`),
    sql` and `,
  )}`;

const before = (after: string | null): RawBuilder<unknown> =>
  after === null ? sql`` : sql`and id < ${after}::uuid`;

const amongNewest = (table: Table, workspaceId: string, { words, after, limit }: Asked) =>
  sql<{ id: string }>`(select t.id from (
      select id, searched from ${sql.table(table)}
      where workspace_id = ${workspaceId}::uuid ${before(after)}
      order by id desc limit ${sql.lit(limit * READ_FOR_ONE)}) t
    where ${saysAll(words)} order by t.id desc limit ${sql.lit(limit * LOOKED_AT_FOR_ONE)})`;

const amongAll = (table: Table, workspaceId: string, { words, after }: Asked) =>
  sql<{ id: string }>`(select t.id from ${sql.table(table)} t
    where t.workspace_id = ${workspaceId}::uuid ${before(after)} and ${saysAll(words)})`;
