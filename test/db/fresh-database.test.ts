/* Each file of tests finds a database as it is when it is new, though an embedded one may have served another before. */
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Database } from '#db/client.server';
import { openFreshDatabase, testKind } from '../support/database/database';
import { shapeOf } from '../support/database/embedded';

/** What a second one answers once `work` has been done in a first. */
async function nextAnswers(work: string[], question: string): Promise<unknown[]> {
  const first = await openFreshDatabase();
  for (const words of work) await says(first.database, words);
  await first.close();
  const second = await openFreshDatabase();
  const held = await says(second.database, question);
  await second.close();
  return held;
}

async function says({ db }: Database, words: string): Promise<unknown[]> {
  const { rows } = await sql.raw<{ it: unknown }>(words).execute(db);
  return rows.map(({ it }) => it);
}

describe('what one file did is not there in the next', () => {
  const [AHEAD, HOW_FAR] = [
    "insert into clock_offset (shift) values ('3 days')",
    'select count(*) as it from clock_offset',
  ];
  test('a row', async () => expect(await nextAnswers([AHEAD], HOW_FAR)).toEqual([0]));

  test('a row that was there, gone', async () =>
    expect(await nextAnswers(['delete from mail_pace'], 'select count(*) as it from mail_pace')).toEqual([
      1,
    ]));

  test('a schema', async () => {
    const made = ['create schema stray', 'create table stray.stray (id int)'];
    expect(await nextAnswers(made, "select 1 as it from pg_namespace where nspname = 'stray'")).toEqual([]);
  });

  test('a setting', async () => {
    const asked = "select current_setting('statement_timeout') <> '7s' as it";
    expect(await nextAnswers(["set statement_timeout = '7s'"], asked)).toEqual([true]);
  });

  test('a table', async () =>
    expect(
      await nextAnswers(
        ['create table stray (id int)'],
        "select 1 as it from pg_tables where tablename = 'stray'",
      ),
    ).toEqual([]));
});

describe.runIf(testKind() === 'pglite')('serves no second file once it has', () => {
  test.each([
    'alter table workspaces add column stray int',
    'alter table workspaces alter column name drop not null',
    'alter table workspaces alter column acceptance_hours drop default',
    'alter table workspaces drop constraint workspaces_pkey cascade',
    'alter table wordings disable trigger wordings_append_only',
    'drop function foyer_now() cascade',
    "create or replace function foyer_now() returns timestamptz language sql as 'select now()'",
    'drop index notices_by_quiet',
    'create role stray',
    "alter role postgres set statement_timeout = '7s'",
    'create type stray as (id int)',
  ])('%s', async (words) => {
    const { database, close } = await openFreshDatabase();
    await database.pglite?.transaction(async (trx) => {
      const before = await shapeOf(trx);
      expect(await shapeOf(trx)).toBe(before);
      await trx.exec(words);
      expect(await shapeOf(trx)).not.toBe(before);
      await trx.rollback();
    });
    await close();
  });
});

test('what asks a database that is closed is refused', async () => {
  const { database, close } = await openFreshDatabase();
  await says(database, 'select 1 as it');
  await close();
  await expect(says(database, 'select 1 as it')).rejects.toThrow();
});

test('two that are open at once are two', async () => {
  const [one, other] = [await openFreshDatabase(), await openFreshDatabase()];
  await says(one.database, "insert into clock_offset (shift) values ('3 days')");
  expect(await says(other.database, 'select count(*) as it from clock_offset')).toEqual([0]);
  await one.close();
  await other.close();
});
