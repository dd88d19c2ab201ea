/* The demo lets anyone be anyone: it lives in a place of its own and stays one, whole or not at all. */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, db, setDatabase } from '#db/client.server';
import { seedDemo } from '#demo/index.server';
import { keepDemoApart } from '#demo/mark.server';
import { signIn } from '~/auth/member/member.server';
import { loadSecrets } from '~/auth/secrets.server';
import { readEnv, setEnv } from '~/env.server';
import { openDatabase } from '~/open.server';
import {
  createPostgresDatabase,
  migratedFolder,
  openFreshDatabase,
  testEnv,
  testKind,
} from '../support/database/database';
import { oneWorkspace } from '../support/story/cast';
import { useStore } from '../support/story/files';

useStore();

// Making the demo takes its time on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

let database: Database;
let close: () => Promise<void>;
beforeEach(async () => {
  ({ database, close } = await openFreshDatabase());
  setEnv(testEnv());
  await loadSecrets(testEnv());
  setDatabase(database);
});
afterEach(async () => {
  setDatabase(undefined);
  await close();
});

const asked = (isDemo: boolean) => keepDemoApart(database.db, { isDemo, place: 'the folder .data' });

/** A demo that a kill ended as soon as there was mail to send. */
const killed = async () => {
  throw new Error('killed');
};
const beginDemo = () => expect(seedDemo(database, killed)).rejects.toThrow('killed');

describe('a place that holds the demo', () => {
  const REFUSED = /^Foyer cannot start: the folder .data holds the demo, [^\0]*DATA_DIR or DATABASE_URL/;

  test('is opened by the demo alone; anything else refuses to start, and names the cure', async () => {
    await asked(false);
    await asked(true);
    await beginDemo();
    await expect(asked(false)).rejects.toThrow(REFUSED);
    await asked(true);
  });

  test('is known for one though it was made before demos were marked', async () => {
    await beginDemo();
    await sql`delete from demo`.execute(db());
    const migration = readFileSync('db/migrations/0014_ways_in_that_end.sql', 'utf8');
    const marking = migration.split(';').find((statement) => statement.includes('insert into demo')) ?? '';
    await sql.raw(marking).execute(db());
    await expect(asked(false)).rejects.toThrow(REFUSED);
  });

  test('tells nobody its passwords: no word that was ever published signs in', async () => {
    await beginDemo();
    const request = new Request('http://localhost/sign-in');
    expect(await signIn(request, 'kofi@brindlewick.example', 'nobody-tells-it-twice')).toBeNull();
    const stored = await db().selectFrom('accounts').select('password').execute();
    expect(new Set(stored.map(({ password }) => password)).size).toBe(6);
  });
});

test('a demo that was killed half way is made anew, whole, and the clock is right again', async () => {
  let deliveries = 0;
  const half = seedDemo(database, async () => {
    deliveries += 1;
    if (deliveries === 3) await killed();
  });
  await expect(half).rejects.toThrow('killed');
  const isHalf = (await customers()).length;
  await sql`insert into clock_offset (shift) values ('-9 days')`.execute(db());
  expect(await seedDemo(database, async () => {})).toBe(true);
  expect((await customers()).length).toBeGreaterThan(isHalf);
  expect(await customers()).toHaveLength(13);
  expect(await db().selectFrom('clock_offset').select('shift').execute()).toEqual([]);
  expect(await seedDemo(database, killed)).toBe(false);
});

test('a real workspace is never opened as a demo, where anyone could be anyone of it', async () => {
  await oneWorkspace();
  await asked(false);
  await expect(asked(true)).rejects.toThrow(/holds a real workspace \(Northlight\)[^\0]*DEMO=0/);
});

test('every start asks, before anything is served', async () => {
  await oneWorkspace();
  const isEmbedded = testKind() === 'pglite';
  const folder = isEmbedded ? await migratedFolder() : '';
  const fresh = isEmbedded ? null : await createPostgresDatabase();
  const place: Record<string, string> = fresh ? { DATABASE_URL: fresh.url } : { DATA_DIR: folder };
  const first = await openDatabase(testEnv(place));
  await sql`insert into demo (begun_at) values (now())`.execute(first.db);
  await first.close();
  await expect(openDatabase(testEnv(place))).rejects.toThrow('holds the demo');
  await fresh?.drop();
  if (isEmbedded) await rm(folder, { recursive: true, force: true });
});

test('without a database address, the demo has a folder of its own beside what is real', () => {
  const at = (source: Record<string, string>) => readEnv(source as unknown as NodeJS.ProcessEnv).folder;
  expect(at({})).toBe(join('.data', 'demo'));
  expect(at({ DEMO: '0' })).toBe('./.data');
  expect(at({ DEMO: '0', PUBLIC_ORIGIN: 'http://foyer.example' })).toBe('./.data');
});

const customers = () => db().selectFrom('customers').select('name').execute();
