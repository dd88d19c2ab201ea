/* Whether a text stands anywhere in a database: in any column of any row, the queue's own included. */
import { sql } from 'kysely';
import { db } from '#db/client.server';

/**
 * The columns that hold this text, whatever its capitals, as "notices.message", in rows of the workspace and of none.
 * Bytes are looked through as well.
 */
export async function columnsHolding(workspaceId: string, text: string): Promise<string[]> {
  const { rows: columns } = await sql<{
    schema: string;
    table: string;
    column: string;
    type: string;
    hasWorkspace: boolean;
  }>`
    select c.table_schema as schema, c.table_name as table, c.column_name as column, c.data_type as type,
      exists (
        select from information_schema.columns w
        where w.table_schema = c.table_schema and w.table_name = c.table_name and w.column_name = 'workspace_id'
      ) as "hasWorkspace"
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema in ('public', 'pgboss') and t.table_type = 'BASE TABLE'
      and (c.data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY', 'bytea', 'USER-DEFINED', 'xml'))
    order by 1, 2, 3
  `.execute(db());
  const found: string[] = [];
  for (const { schema, table, column, type, hasWorkspace } of columns) {
    // Tries are counted under keys that name the workspace.
    const isItsOwn = hasWorkspace
      ? sql`workspace_id = ${workspaceId}`
      : table === 'attempts'
        ? sql`key like ${`%${workspaceId}%`}`
        : sql`true`;
    const said = type === 'bytea' ? sql`encode(${sql.ref(column)}, 'escape')` : sql`${sql.ref(column)}::text`;
    const { rows } = await sql`
      select 1 from ${sql.table(`${schema}.${table}`)}
      where ${isItsOwn} and position(lower(${text}) in lower(${said})) > 0 limit 1`.execute(db());
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}

/** How many rows each table has. */
export async function rowCounts(): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db());
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const counted = await sql<{ all: number }>`select count(*)::int as all from ${sql.table(name)}`.execute(
      db(),
    );
    counts[name] = counted.rows[0]?.all ?? 0;
  }
  return counts;
}
