/*
 * A backup holds every row as it was, fits both databases, and is put back into an empty one alone: all of it or
 * nothing. What is broken, foreign or newer is refused before anything is written.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { tablesInOrder } from '#db/backup.server';
import { type Database, database, setDatabase } from '#db/client.server';
import { MIGRATIONS } from '#db/migrate.server';
import { loadReview } from '#db/review/review.server';
import { backUp, restore } from '~/admin/backup.server';
import { confirmStatement } from '~/commands/review/review-statement.server';
import type { ContactActor } from '~/domain/onboarding/access';
import { pageFor } from '../support/browser/welcome';
import { openFreshDatabase, useDatabase } from '../support/database/database';
import { type Home, oneWorkspace } from '../support/story/cast';
import { done, introducedOnboarding, point } from '../support/story/handoffs';
import { confirmAndSign } from '../support/story/signing';

useDatabase();

let cast: Home;
let mira: ContactActor;
let id: string;
let folder: string;
let here: Database;
let nothing: Database;
const undo: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  here = database();
  nothing = await empty();
  cast = await oneWorkspace();
  ({ id, mira } = await introducedOnboarding(cast));
  // A line separator is no line feed, and may stand in what people type.
  await sql`update customers set name = ${'Brightwater \u2028 & Söhne "株式会社"'}`.execute(here.db);
});

beforeEach(async () => {
  setDatabase(here);
  folder = join(await mkdtemp(join(tmpdir(), 'foyer-backup-')), 'kept');
  undo.push(() => rm(join(folder, '..'), { recursive: true, force: true }));
});

afterAll(async () => {
  setDatabase(here);
  for (const step of undo.reverse()) await step();
});

async function empty({ isMigrated = true } = {}): Promise<Database> {
  const fresh = await openFreshDatabase({ isMigrated });
  undo.push(fresh.close);
  return fresh.database;
}

async function countsOf({ db }: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await tablesInOrder(db)) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db);
    counts[table] = rows[0]?.n ?? -1;
  }
  return counts;
}

test('a story goes on after it was put back into an empty place', async () => {
  const before = await pageFor(mira);
  await backUp(here, folder);
  const there = await empty({ isMigrated: false });
  const said = await restore(there, folder);
  expect(said[0]).toMatch(/^\d+ rows of \d+ tables are back, as of /);
  expect(await countsOf(there)).toEqual(await countsOf(here));
  setDatabase(there);
  expect({ ...(await pageFor(mira)), asOf: '' }).toEqual({ ...before, asOf: '' });
  const mail = await point(cast, id, 'Mail');
  done(await confirmStatement(mira, mail));
  const { shown } = await loadReview(there.db, cast.workspaceId, id);
  done(await confirmAndSign(mira, 'Mira Vos', shown));
  const again = join(folder, '..', 'again');
  await backUp(there, again);
  expect(existsSync(join(again, 'tables', 'agreements.jsonl'))).toBe(true);
});

test('the same rows give the same lines', async () => {
  await backUp(here, folder);
  const other = join(folder, '..', 'other');
  await backUp(here, other);
  const tables = async (of: string) => JSON.parse(await readFile(join(of, 'backup.json'), 'utf8')).tables;
  expect(await tables(other)).toEqual(await tables(folder));
});

test('a folder that holds something is left alone', async () => {
  await backUp(here, folder);
  await expect(backUp(here, folder)).rejects.toThrow('is there already, and not empty');
  expect(await readdir(join(folder, '..'))).toEqual(['kept']);
});

test('nothing is put back into a database that holds something', async () => {
  await backUp(here, folder);
  const before = await countsOf(here);
  await expect(restore(here, folder)).rejects.toThrow('There is something in this database already');
  expect(await countsOf(here)).toEqual(before);
});

test.each<[string, (list: Record<string, unknown>, at: string) => Promise<void> | void, string]>([
  ['no list', (_, at) => rm(join(at, 'backup.json')), 'is no backup'],
  ['a list that was cut', (_, at) => writeFile(join(at, 'backup.json'), '{"foyer":'), "can't be read"],
  [
    'a line that was changed',
    async (_, at) => {
      const file = join(at, 'tables', 'customers.jsonl');
      await writeFile(file, (await readFile(file, 'utf8')).replace('Brightwater', 'Brightwaters'));
    },
    'The rows of customers are not those that were kept',
  ],
  [
    'a table that is missing',
    (_, at) => rm(join(at, 'tables', 'events.jsonl')),
    'The rows of events are not those',
  ],
  [
    'keys that were cut',
    (_, at) => writeFile(join(at, 'keys.json'), '{"sessionSecret":"short'),
    'holds no keys',
  ],
  [
    'a migration of tomorrow',
    async (list, at) => {
      const newer = { ...list, migrations: [...MIGRATIONS, '9999_tomorrow'] };
      await writeFile(join(at, 'backup.json'), JSON.stringify(newer));
    },
    'is of a newer Foyer',
  ],
])('a backup with %s is refused, and nothing is written', async (_, spoil, why) => {
  await backUp(here, folder);
  const spoiled = join(folder, '..', 'spoiled');
  await cp(folder, spoiled, { recursive: true });
  await spoil(JSON.parse(await readFile(join(spoiled, 'backup.json'), 'utf8')), spoiled);
  await expect(restore(nothing, spoiled)).rejects.toThrow(why);
  expect(Object.values(await countsOf(nothing)).filter((count) => count > 0)).toEqual([]);
});

test('a restore that ends in the middle leaves no row, and can be made again', async () => {
  await backUp(here, folder);
  const spoiled = join(folder, '..', 'late');
  await cp(folder, spoiled, { recursive: true });
  const list = JSON.parse(await readFile(join(spoiled, 'backup.json'), 'utf8'));
  // Two customers of one id: the database itself says no, after other tables were filled.
  const file = join(spoiled, 'tables', 'customers.jsonl');
  const twice = (await readFile(file, 'utf8')).repeat(2);
  list.tables.customers = {
    rows: list.tables.customers.rows * 2,
    sha256: createHash('sha256').update(twice).digest('hex'),
  };
  await writeFile(file, twice);
  await writeFile(join(spoiled, 'backup.json'), JSON.stringify(list));
  await expect(restore(nothing, spoiled)).rejects.toThrow();
  expect(Object.values(await countsOf(nothing)).filter((count) => count > 0)).toEqual([]);
  await restore(nothing, folder);
  expect(await countsOf(nothing)).toEqual(await countsOf(here));
});
