import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { connectPostgres, type Database } from '#db/client.server';
import { migrate, splitStatements } from '#db/migrate.server';
import { createPostgresDatabase, openFreshDatabase, testKind } from '../support/database/database';

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

let opened: Awaited<ReturnType<typeof openFreshDatabase>>;
beforeAll(async () => {
  opened = await openFreshDatabase({ isMigrated: false });
});
afterAll(() => opened?.close());

/** A database in which nothing is, however often it was migrated before. */
const empty = async (): Promise<Database> => {
  await sql`drop schema public cascade`.execute(opened.database.db);
  await sql`create schema public`.execute(opened.database.db);
  const { rows } = await sql`select 1 from pg_class where relnamespace = 'public'::regnamespace`.execute(
    opened.database.db,
  );
  expect(rows).toEqual([]);
  return opened.database;
};

test('migrating twice does the work once', async () => {
  const { db } = await empty();
  const first = await migrate(db);
  expect(first[0]).toBe('0001_foundation');
  expect(await migrate(db)).toEqual([]);
});

test('what was stored before a second migration is still there after it', async () => {
  const { db } = await empty();
  await migrate(db);
  await db
    .insertInto('attempts')
    .values({ key: 'kept', tries: 1, opened_at: new Date(0) })
    .execute();
  await migrate(db);
  expect(await db.selectFrom('attempts').select('key').execute()).toEqual([{ key: 'kept' }]);
});

test('two migrations at the same time in one process are harmless', async () => {
  const { db } = await empty();
  const done = await Promise.all([migrate(db), migrate(db)]);
  expect(done.map((names) => names.length).sort()).toEqual([0, done.flat().length]);
});

describe.runIf(testKind() === 'postgres')('on Postgres', () => {
  test('four processes that migrate at once share the work', async () => {
    const { url, drop } = await createPostgresDatabase({ isMigrated: false });
    undo.push(drop);
    const all = Array.from({ length: 4 }, () => connectPostgres(url, 2));
    for (const one of all) undo.push(() => one.close());
    const done = await Promise.all(all.map((one) => migrate(one.db)));
    expect(done.filter((names) => names.length > 0)).toHaveLength(1);
  });

  test('a migration may take longer than a query of the running program', async () => {
    const { url, drop } = await createPostgresDatabase({ isMigrated: false });
    undo.push(drop);
    const database = connectPostgres(`${url}?statement_timeout=1000`);
    undo.push(() => database.close());
    // The first table takes longer to make than a statement of the running program may.
    await sql`create function take_long() returns event_trigger language plpgsql as $$
      begin
        if current_setting('test.has_taken_long', true) is null then
          perform pg_sleep(1.5);
          perform set_config('test.has_taken_long', 'yes', false);
        end if;
      end $$`.execute(database.db);
    await sql`create event trigger taking_long on ddl_command_start when tag in ('CREATE TABLE')
      execute function take_long()`.execute(database.db);
    expect((await migrate(database.db)).length).toBeGreaterThan(0);
    const { rows } = await sql<{ statement_timeout: string }>`show statement_timeout`.execute(database.db);
    expect(rows[0]?.statement_timeout).not.toBe('0');
  });
});

test('a migration that fails leaves nothing behind and says which it was', async () => {
  const { db } = await empty();
  await sql`create table attempts (in_the_way int)`.execute(db);
  await expect(migrate(db)).rejects.toThrow('Migration 0001_foundation failed');
  const { rows } = await sql`select 1 from information_schema.tables where table_name = 'users'`.execute(db);
  expect(rows).toEqual([]);
});

test('statements are split at blank lines, and comments alone are none', () => {
  expect(splitStatements('-- why\ncreate table a (b int);\n\ncreate table c (d int);\n\n-- end\n')).toEqual([
    '-- why\ncreate table a (b int)',
    'create table c (d int)',
  ]);
});
