/* Whatever names a statement and a wording, or an onboarding and a statement, names two that belong together. */
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { correctStatement } from '~/commands/review/review-statement.server';
import { useDatabase } from '../support/database/database';
import { type Home, oneWorkspace } from '../support/story/cast';
import { contactOf, done, introduced, shownPoint } from '../support/story/hallowmere';
import { confirmAndSign } from '../support/story/signing';

useDatabase();

let home: Home;
let elsewhere: string;
beforeAll(async () => {
  home = await oneWorkspace();
  const id = await introduced(home);
  elsewhere = await introduced(home, 'Brightwater');
  const marit = await contactOf(home, id, 'Marit');
  const { words, ...item } = await shownPoint(home, id, 'training days');
  await done(
    correctStatement(marit, item, {
      words: { ...words, fields: { ...words.fields, text: 'Three days' } } as typeof words,
      note: '',
    }),
  );
  const price = await shownPoint(home, elsewhere, '€62');
  await done(confirmAndSign(await contactOf(home, elsewhere, 'Marit'), 'Marit Lindqvist', [price])).catch(
    () => undefined,
  );
});

/** Every pair of columns that names a statement and one of its wordings. */
async function pairsTo(target: 'wordings' | 'statements'): Promise<[string, string][]> {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c
    join lateral unnest(c.conkey) with ordinality k (attnum, n) on n = 3
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
    where c.contype = 'f' and c.confrelid = ${target}::regclass and cardinality(c.conkey) = 3`.execute(db());
  return rows.map(({ table, column }) => [table, column]);
}

/** Every table that names both, with or without such a key. */
async function tablesWith(columns: string[]): Promise<string[]> {
  const { rows } = await sql<{ table: string }>`
    select table_name as table from information_schema.columns
    where table_schema = 'public' and column_name = any(${columns})
    group by 1 having count(distinct column_name) = ${columns.length} order by 1`.execute(db());
  return rows.map(({ table }) => table);
}

test('every table that names a statement and a wording ties the two', async () => {
  const tied = await pairsTo('wordings');
  const tables = await tablesWith(['statement_id', 'wording_id']);
  expect(tables.length).toBeGreaterThan(5);
  expect(tables.filter((table) => !tied.some(([one]) => one === table))).toEqual([]);
});

test('every table that names an onboarding and a statement ties the two, but the record of events', async () => {
  const tied = await pairsTo('statements');
  const tables = await tablesWith(['onboarding_id', 'statement_id']);
  expect(tables.filter((table) => !tied.some(([one]) => one === table))).toEqual(['events']);
});

test('the words of another statement are refused', async () => {
  const other = await shownPoint(home, elsewhere, '€62');
  const wrong = sql`update answers set wording_id = ${other.wordingId} where kind = 'corrected'`;
  await expect(wrong.execute(db())).rejects.toMatchObject({ code: '23503' });
  const proposed = sql`update answers set proposed_wording_id = ${other.wordingId} where kind = 'corrected'`;
  await expect(proposed.execute(db())).rejects.toMatchObject({ code: '23503' });
});

test('a statement of another customer is refused', async () => {
  const wrong = sql`update contacts set onboarding_id = ${elsewhere} where onboarding_id <> ${elsewhere}`;
  await expect(wrong.execute(db())).rejects.toMatchObject({ code: '23503' });
});
