/*
 * Forward-only migrations, in the order of their names, under Kysely's advisory lock.
 */
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Db, Trx } from './client.server';

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Statements end with a semicolon and a blank line; PGlite runs one at a time. */
export function splitStatements(text: string): string[] {
  return text
    .split(/;\s*\n\s*\n|;\s*$/)
    .map((part) => part.trim())
    .filter((part) => part.replace(/^--.*$/gm, '').trim() !== '');
}

function fromSql(text: string): Migration {
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of splitStatements(text)) await sql.raw(statement).execute(db);
    },
  };
}

/** Their names, in their order. */
export const MIGRATIONS: string[] = Object.keys(files)
  .map((path) => path.replace(/^.*\/|\.sql$/g, ''))
  .sort();

/** Those that this database has seen, in their order; none where no Foyer has opened it. */
export async function migrationsSeen(handle: Db | Trx): Promise<string[]> {
  const { rows } = await sql<{ isThere: boolean }>`
    select to_regclass('public.kysely_migration') is not null as "isThere"`.execute(handle);
  if (!rows[0]?.isThere) return [];
  const seen = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(handle);
  return seen.rows.map((row) => row.name);
}

/** Brings the schema up to date, or to this migration. Throws with the name of the migration that failed. */
export function migrate(db: Db, upTo?: string): Promise<string[]> {
  return db.connection().execute(async (connection) => {
    // A change of a large table, or waiting for another process that makes it, may take longer than a query may.
    await sql`set statement_timeout = 0`.execute(connection);
    await sql`set lock_timeout = 0`.execute(connection);
    return migrateOn(connection, upTo).finally(async () => {
      await sql`reset statement_timeout`.execute(connection);
      await sql`reset lock_timeout`.execute(connection);
    });
  });
}

async function migrateOn(connection: Db, upTo?: string): Promise<string[]> {
  const migrations = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.sql$/g, ''), fromSql(text)]),
  );
  const provider = { getMigrations: async () => migrations };
  const migrator = new Migrator({ db: connection, provider });
  const { error, results } = await (upTo ? migrator.migrateTo(upTo) : migrator.migrateToLatest());
  if (error) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName;
    throw new Error(`Migration ${failed ?? 'could not start'} failed`, { cause: error });
  }
  return (results ?? []).map((result) => result.migrationName);
}
