/*
 * A large database in a moment: whole companies, copied in SQL with all that is theirs. Tables and columns are read
 * from the database itself, so that a new one is copied too. The id of a copy follows from the id it was made from and
 * the number of the copy, so that what pointed to the one points to the other.
 */
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';

/** Texts of which no two rows may have the same. */
const UNIQUE_TEXT = /(_hash|^provider_id|^user_id)$/;

type Column = { table: string; column: string; type: string };

/** Tables whose rows stay as they are: what everybody shares, and what processes keep for themselves. */
const SHARED = [
  'users',
  'sessions',
  'accounts',
  'verifications',
  'attempts',
  'clock_offset',
  'mail_pace',
  'provider_events',
];

/** Makes `copies` copies of every workspace there is. Needs to be a superuser, and runs no trigger. */
export async function multiply<DB>(db: Kysely<DB>, copies: number): Promise<void> {
  const columns = (await columnsOf(db)).filter(({ table }) => !SHARED.includes(table));
  const tables = new Set(columns.map(({ table }) => table));
  await db.connection().execute(async (connection) => {
    await sql`set session_replication_role = replica`.execute(connection);
    for (const table of tables) {
      const own = columns.filter((one) => one.table === table);
      await sql`insert into ${sql.id(table)} (${sql.join(own.map(({ column }) => sql.id(column)))})
        select ${sql.join(own.map(valueInCopy))} from ${sql.id(table)} t cross join generate_series(1, ${copies}::int) n
        on conflict do nothing`.execute(connection);
    }
    await sql`reset session_replication_role`.execute(connection);
  });
  await sql`analyze`.execute(db);
}

/** What an id became in the copy of this number, from 1. */
export function idOfCopy(id: string, copy: number): string {
  const hash = createHash('md5').update(`${id}/${copy}`).digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function valueInCopy({ column, type }: Column) {
  const own = sql`t.${sql.id(column)}`;
  if (type === 'uuid') return sql`md5(${own}::text || '/' || n::text)::uuid`;
  if (type === 'uuid[]')
    return sql`array(select md5(one::text || '/' || n::text)::uuid from unnest(${own}) as one)`;
  // An id, or words that are none.
  if (column === 'part_id')
    return sql`case when ${own} ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then md5(${own} || '/' || n::text)::uuid::text else ${own} end`;
  return UNIQUE_TEXT.test(column) ? sql`${own} || '/' || n::text` : own;
}

async function columnsOf<DB>(db: Kysely<DB>): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.table_name as table, c.column_name as column,
      case when c.data_type = 'ARRAY' and c.udt_name = '_uuid' then 'uuid[]' else c.data_type end as type
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name not like 'kysely%'
      and c.is_generated = 'NEVER'
    order by c.table_name, c.ordinal_position`.execute(db);
  return rows;
}
