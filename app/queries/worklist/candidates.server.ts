/*
 * Rows that say what is looked for, the newest first. Words that many rows say are found among the newest of them, which
 * are read one by one; what isn't there often enough is rare, and looked up in the index of letters. Either way what
 * else is asked of a row is asked of few.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { writtenAs } from '../../domain/form/search-text';

type Table = 'customers' | 'contacts' | 'onboardings' | 'wordings' | 'notices';

/** The ids of the rows of a table that say every word. */
export type Candidates = (table: Table) => RawBuilder<{ id: string }>;

/** Reads what is shown of candidates, the newest first; of some it shows nothing. */
export type Finder<T> = (workspaceId: string, candidates: Candidates, limit: number) => Promise<T[]>;

type Asked = { words: string[]; after: string | null; limit: number };

/** How many are read at first for each place on the page. */
const READ_FOR_ONE = 100;
/** Where at least one in ten of the places is filled by those, so many times more are read: they are likely to fill the page. */
const FURTHER = 10;

type Ways<T> = {
  limit: number;
  readForOne?: number;
  /** What stands among so many, read one by one. */
  near: (read: number) => Promise<T[]>;
  /** What stands anywhere, looked up by its letters. */
  far: () => Promise<T[]>;
};

/** Fills a page with what `near` and `far` find alike. */
export async function nearThenFar<T>({ limit, readForOne = READ_FOR_ONE, near, far }: Ways<T>): Promise<T[]> {
  const read = limit * readForOne;
  const found = await near(read);
  if (found.length >= limit) return found;
  if (found.length * FURTHER >= limit) {
    const further = await near(read * FURTHER);
    if (further.length >= limit) return further;
  }
  return far();
}

/** How many of the newest that say it are looked at for each place. */
const LOOKED_AT_FOR_ONE = 10;

export const newestFound = <T>(find: Finder<T>, workspaceId: string, asked: Asked): Promise<T[]> =>
  nearThenFar({
    limit: asked.limit,
    near: (read) => find(workspaceId, (table) => amongNewest(table, workspaceId, asked, read), asked.limit),
    far: () => find(workspaceId, (table) => amongAll(table, workspaceId, asked), asked.limit),
  });

/**
 * The pattern that finds a text in what is searched. It is made once for a statement: folded for each row that is read, it
 * would cost more than all of the reading.
 */
export const patternOf = (text: string): RawBuilder<string> => sql`(select plain_pattern(${text}))`;

/** Whether something in plain words says each of these. */
export const saysAll = (words: string[], searched: RawBuilder<unknown>): RawBuilder<SqlBool> =>
  sql`${sql.join(
    words.map((word) => {
      const ways = writtenAs(word).map((one) => sql`${searched} like ${patternOf(one)}`);
      return ways.length === 1 ? ways[0] : sql`(${sql.join(ways, sql` or `)})`;
    }),
    sql` and `,
  )}`;

const before = (after: string | null): RawBuilder<unknown> =>
  after === null ? sql`` : sql`and id < ${after}::uuid`;

const amongNewest = (table: Table, workspaceId: string, { words, after, limit }: Asked, read: number) =>
  sql<{ id: string }>`(select t.id from (
      select id, searched from ${sql.table(table)}
      where workspace_id = ${workspaceId}::uuid ${before(after)}
      order by id desc limit ${sql.lit(read)}) t
    where ${saysAll(words, sql`t.searched`)} order by t.id desc limit ${sql.lit(limit * LOOKED_AT_FOR_ONE)})`;

/** All that say it, by themselves, and only then in order: whoever asks for some looks at no more of them than it takes. */
const amongAll = (table: Table, workspaceId: string, { words, after }: Asked) =>
  sql<{ id: string }>`(with said as materialized (select t.id from ${sql.table(table)} t
      where t.workspace_id = ${workspaceId}::uuid ${before(after)} and ${saysAll(words, sql`t.searched`)})
    select id from said order by id desc)`;
