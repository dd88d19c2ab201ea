/*
 * Every row of Foyer, read out as JSON lines at one instant, and put back into a database that holds none. The same
 * lines fit both databases. Tables and columns are read from the database itself, so that a new one is kept too.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Db, Trx } from './client.server';

/** What processes keep for themselves, or make anew: it means nothing in another place. */
const NOT_KEPT = ['attempts', 'health', 'mail_pace', 'page_versions'];

/** Agreements are long. */
const AT_ONCE = 250;

/** Tables in an order in which each stands behind those it points to. */
export async function tablesInOrder(handle: Kysely<never> | Db | Trx): Promise<string[]> {
  const { rows } = await sql<{ name: string; points: string[] | null }>`
    select t.table_name as name,
      (select array_agg(distinct f.confrelid::regclass::text) from pg_constraint f
        where f.contype = 'f' and f.conrelid = format('public.%I', t.table_name)::regclass
          and f.confrelid <> f.conrelid) as points
    from information_schema.tables t
    where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and t.table_name not like 'kysely%'
    order by t.table_name
  `.execute(handle);
  const kept = rows.filter((row) => !NOT_KEPT.includes(row.name));
  const placed: string[] = [];
  const place = (name: string, above: string[] = []): void => {
    if (placed.includes(name)) return;
    if (above.includes(name)) throw new Error(`Tables point in a circle: ${[...above, name].join(', ')}`);
    for (const other of kept.find((row) => row.name === name)?.points ?? []) place(other, [...above, name]);
    placed.push(name);
  };
  for (const { name } of kept) place(name);
  return placed;
}

/** Runs `work` on one instant of the database, however long it takes. */
export function atOneInstant<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      await sql`set local statement_timeout = 0`.execute(trx);
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx);
      await sql`set local timezone = 'UTC'`.execute(trx);
      return work(trx);
    });
}

/** The rows of a table as JSON lines, by their key; as many at once as memory likes. */
export async function* linesOf(trx: Trx, table: string): AsyncGenerator<string[]> {
  const keys = await keysOf(trx, table);
  yield* fetched(
    trx,
    sql`select row_to_json(t)::text as line from ${sql.table(table)} t order by ${sql.join(keys)}`,
  );
}

/** What a query says, by its column `line`, some rows at a time. */
export async function* fetched(trx: Trx, query: RawBuilder<unknown>): AsyncGenerator<string[]> {
  await sql`declare lines no scroll cursor for ${query}`.execute(trx);
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(AT_ONCE)} from lines`.execute(trx);
    if (rows.length === 0) break;
    yield rows.map((row) => row.line);
  }
  await sql`close lines`.execute(trx);
}

/** The columns of a table's key, of its row `t`. */
export async function keysOf(trx: Trx, table: string) {
  const { rows } = await sql<{ name: string }>`
    select a.attname as name from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = format('public.%I', ${table}::text)::regclass and i.indisprimary
    order by array_position(i.indkey::int2[], a.attnum)
  `.execute(trx);
  if (rows.length === 0) throw new Error(`The table ${table} has no key to put its rows in order by.`);
  return rows.map((row) => sql.ref(`t.${row.name}`));
}

/** Puts lines of this table back as they were. */
export async function putBack(trx: Trx, table: string, lines: string[]): Promise<void> {
  const columns = sql.join(await ownColumnsOf(trx, table));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${`[${lines.join(',')}]`}::json)`.execute(
    trx,
  );
}

/** Without those that the database makes from the others. */
async function ownColumnsOf(trx: Trx, table: string) {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'
    order by ordinal_position`.execute(trx);
  return rows.map((row) => sql.ref(row.name));
}

/** The first table that holds a row; null where the database is empty. */
export async function firstFilled(trx: Trx, tables: string[]): Promise<string | null> {
  for (const table of tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(trx);
    if (rows.length > 0) return table;
  }
  return null;
}
