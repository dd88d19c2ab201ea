/*
 * Forward-only migrations, in the order of their names, under Kysely's advisory lock.
 */
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Db } from './client.server';

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

/** Brings the schema up to date. Throws with the name of the migration that failed. */
export function migrate(db: Db): Promise<string[]> {
  return db.connection().execute(async (connection) => {
    // A change of a large table, or waiting for another process that makes it, may take longer than a query may.
    await sql`set statement_timeout = 0`.execute(connection);
    return migrateOn(connection).finally(() => sql`reset statement_timeout`.execute(connection));
  });
}

async function migrateOn(connection: Db): Promise<string[]> {
  const migrations = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.sql$/g, ''), fromSql(text)]),
  );
  const provider = { getMigrations: async () => migrations };
  const { error, results } = await new Migrator({ db: connection, provider }).migrateToLatest();
  if (error) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName;
    throw new Error(`Migration ${failed ?? 'could not start'} failed`, { cause: error });
  }
  return (results ?? []).map((result) => result.migrationName);
}
