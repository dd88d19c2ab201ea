import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { useDatabase } from '../support/database/database';
import { differences, type Tables, tablesInDatabase, tablesInTypes } from '../support/database/schema-drift';

useDatabase();

let types: Tables;
beforeAll(() => {
  types = tablesInTypes('db/schema.ts');
});

const drift = async () => differences(types, await tablesInDatabase(db()));

test('the types say what the database is', async () => {
  expect(types.size).toBeGreaterThan(30);
  expect(await drift()).toEqual([]);
});

test.each([
  ['add column planted text', 'customers.planted is in the database, not in Schema'],
  ['drop column colour', 'workspaces.colour is in Schema, not in the database'],
  ['alter column name type int using 1', 'workspaces.name is number, Schema says string'],
  ['alter column holidays type text using null', 'workspaces.holidays is string, Schema says string[]'],
  ['alter column name drop not null', 'workspaces.name may be null, Schema says otherwise'],
  [
    'alter column acceptance_hours drop default',
    'workspaces.acceptance_hours has no default, Schema says it has',
  ],
])('a planted difference is reported: %s', async (change, report) => {
  const table = report.split('.')[0] ?? '';
  const planted = new Error('undo');
  let found: string[] = [];
  const plant = db()
    .transaction()
    .execute(async (trx) => {
      if (change.includes('holidays'))
        await sql`alter table workspaces alter column holidays drop default`.execute(trx);
      await sql.raw(`alter table ${table} ${change}`).execute(trx);
      found = differences(types, await tablesInDatabase(trx));
      throw planted;
    });
  await expect(plant).rejects.toBe(planted);
  expect(found).toContain(report);
});

test('a planted table is reported', async () => {
  const database = await tablesInDatabase(db());
  database.set('planted', new Map());
  expect(differences(types, database)).toEqual(['planted is in the database, not in Schema']);
});
