/*
 * A fresh, migrated database for each test file, on whichever of the two databases the suite runs.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, inject } from 'vitest';
import { connectPostgres, type Database, db, fromPglite, setDatabase } from '#db/client.server';
import { pgliteParsers } from '#db/parsers.server';
import { loadSecrets } from '~/auth/secrets.server';
import { type Env, readEnv, setEnv } from '~/env.server';
import { openMigrated } from './embedded';

export type TestDatabase =
  | { kind: 'pglite'; dump: string }
  | { kind: 'postgres'; admin: string; template: string };

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: TestDatabase;
  }
}

/** Which database this run is about. */
export const testKind = (): TestDatabase['kind'] => inject('testDatabase').kind;

/** The environment of tests; `more` replaces single variables. */
export function testEnv(more: Record<string, string> = {}): Env {
  return readEnv({
    NODE_ENV: 'test',
    DEMO: '0',
    SESSION_SECRET: 'a session secret that only tests know',
    LINK_KEY: 'a link key that only tests know, 32+',
    DATA_DIR: join(tmpdir(), 'foyer-test-unused'),
    ...more,
  });
}

/**
 * Opens a fresh database before the tests of this file and closes it after them. Inside tests, `db()` and
 * `database()` of `#db/client.server` are it.
 */
export function useDatabase(more: Record<string, string> = {}): void {
  let opened: { database: Database; close(): Promise<void> } | undefined;
  beforeAll(async () => {
    opened = await openFreshDatabase();
    const env = testEnv(more);
    setEnv(env);
    await loadSecrets(env);
    setDatabase(opened.database);
  }, 120_000);
  afterAll(async () => {
    setDatabase(undefined);
    await opened?.close();
  });
}

/** A database of its own. `isMigrated: false` leaves it empty. */
export async function openFreshDatabase({ isMigrated = true } = {}) {
  const given = inject('testDatabase');
  if (given.kind === 'pglite') {
    const database = isMigrated
      ? await openMigrated(given.dump)
      : fromPglite(await PGlite.create({ parsers: pgliteParsers }));
    return { database, url: null, close: () => database.close() };
  }
  const fresh = await createPostgresDatabase({ isMigrated });
  const database = connectPostgres(fresh.url);
  const close = async () => {
    await database.close();
    await fresh.drop();
  };
  return { database, url: fresh.url, close };
}

/** A data folder with a migrated embedded database in it, for a process of its own. */
export async function migratedFolder(): Promise<string> {
  const given = inject('testDatabase');
  if (given.kind !== 'pglite') throw new Error('This run is not about the embedded database.');
  const folder = await mkdtemp(join(tmpdir(), 'foyer-data-'));
  const loadDataDir = new Blob([await readFile(given.dump)]);
  await (await PGlite.create({ dataDir: join(folder, 'pglite'), loadDataDir })).close();
  return folder;
}

/** A database on the Postgres server of this run, with the address to connect to. */
export async function createPostgresDatabase({ isMigrated = true } = {}) {
  return createCopy(isMigrated ? onPostgres().template : null);
}

/**
 * A database on the Postgres server of this run with all in it that `fill` writes into a migrated one. What has a name is
 * filled once a run, and copied: of several test processes one fills it, and the others wait.
 */
export async function createFilledDatabase(name: string, fill: (url: string) => Promise<void>) {
  const { admin, template } = onPostgres();
  const filled = `${template}_${name}`;
  const client = new pg.Client(admin);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [filled]);
    const there = await client.query('select 1 from pg_database where datname = $1', [filled]);
    if (there.rows.length === 0) {
      const making = await createCopy(template);
      await fill(making.url).catch(async (error) => {
        await making.drop();
        throw error;
      });
      await client.query(`alter database ${making.name} rename to ${filled}`);
    }
  } finally {
    await client.end();
  }
  return createCopy(filled);
}

function onPostgres() {
  const given = inject('testDatabase');
  if (given.kind !== 'postgres') throw new Error('This run is not about Postgres.');
  return given;
}

async function createCopy(of: string | null) {
  const { admin } = onPostgres();
  const name = `foyer_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(admin, `create database ${name}${of ? ` template ${of}` : ''}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => asAdmin(admin, `drop database if exists ${name} with (force)`) };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** Shifts the database's own clock to now plus an interval such as `3 days` or `-2 hours`; `0` sets it right. */
export async function shiftClock(interval: string): Promise<void> {
  await sql`
    insert into clock_offset (shift) values (${interval}::interval)
    on conflict (only_row) do update set shift = excluded.shift
  `.execute(db());
}

/** Sets the database's own clock to noon of today in a time zone, so that minutes around it lie on one day; that noon. */
export async function clockAtNoon(timeZone: string, further = ''): Promise<Date> {
  const now = Temporal.Now.zonedDateTimeISO(timeZone);
  const noon = now.withPlainTime('12:00');
  await shiftClock(`${noon.epochMilliseconds - now.epochMilliseconds} milliseconds ${further}`);
  return new Date(noon.epochMilliseconds);
}
