/*
 * A story that is told once and read by many tests: each of them finds every row as the story left it, whatever the
 * test before wrote, for a fraction of what telling it again would take. What a process remembers of the database by
 * itself (pages it keeps, for one) isn't taken back: a file about that tells its story anew.
 */
import { type Kysely, sql } from 'kysely';
import { beforeAll, beforeEach } from 'vitest';
import { db } from '#db/client.server';

/** Tells a story before the tests of this file, and takes back before each of them what was written since. Once a file. */
export function toldOnce(tell: () => Promise<void>): void {
  let takeBack = async () => {};
  beforeAll(async () => {
    await tell();
    takeBack = await rememberRows(db());
  });
  beforeEach(() => takeBack());
}

/** Keeps all rows as they are; what it returns brings them back, as a superuser and without any trigger. */
async function rememberRows<DB>(database: Kysely<DB>): Promise<() => Promise<void>> {
  await sql`create schema remembered`.execute(database);
  const tables = await columnsByTable(database);
  for (const { table } of tables)
    await sql`create table ${sql.id('remembered', table)} as table ${sql.id('public', table)}`.execute(
      database,
    );
  const statements = tables.map(
    ({ table, columns }) =>
      `delete from public."${table}"; insert into public."${table}" (${columns}) select ${columns} from remembered."${table}";`,
  );
  const takeBack = `do $$ begin
    perform set_config('session_replication_role', 'replica', true);
    ${statements.join('\n')}
  end $$`;
  return async () => void (await sql.raw(takeBack).execute(database));
}

async function columnsByTable<DB>(database: Kysely<DB>): Promise<{ table: string; columns: string }[]> {
  const { rows } = await sql<{ table: string; columns: string }>`
    select c.table_name as table, string_agg(format('%I', c.column_name), ', ') as columns
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name not like 'kysely%'
      and c.is_generated = 'NEVER'
    group by c.table_name`.execute(database);
  return rows;
}
