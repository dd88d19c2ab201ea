/* Whether anything changed in a database. */
import pg from 'pg';

/** What every table of ours holds, as a count and a digest of all its rows. The queue's own tables keep their own time. */
export async function rowsOf(url: string): Promise<Record<string, string>> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const tables = await client.query(
      "select tablename from pg_tables where schemaname = 'public' order by 1",
    );
    const held: Record<string, string> = {};
    for (const { tablename } of tables.rows) {
      const { rows } = await client.query(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as held from "${tablename}" t`,
      );
      held[tablename] = rows[0].held;
    }
    return held;
  } finally {
    await client.end();
  }
}
