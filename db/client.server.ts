/*
 * One handle on the database of this process: a pg pool when DATABASE_URL is set, embedded PGlite otherwise.
 * PGlite has one connection, so a query on the handle inside a transaction would wait for ever; the handle
 * refuses that on both databases, and everything inside a transaction takes the transaction as a parameter.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely, type LogEvent, PGliteDialect, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { boundedPool } from './bounded-pool.server';
import { type FolderLock, lockFolder } from './folder-lock.server';
import { NamingClient } from './named-statements.server';
import { NOW } from './now.server';
import { pgliteParsers, setPgParsers } from './parsers.server';
import type { Schema } from './schema';
import { STEADY } from './steady-statements.server';

export type Db = Kysely<Schema>;
export type Trx = Transaction<Schema>;
/** What a query needs: it may run inside a transaction or outside one. */
export type Handle = Db | Trx;

export type Database = {
  kind: 'postgres' | 'pglite';
  db: Db;
  /** The embedded database itself; pg-boss and backups need it. */
  pglite: PGlite | null;
  close(): Promise<void>;
};

const insideTransaction = new AsyncLocalStorage<true>();

/** How long the database lets something take before it ends it, in milliseconds. */
export type Limits = {
  statement: number;
  /** Waiting for what somebody else holds. */
  lock: number;
  /** A transaction of which nothing is heard. */
  idle: number;
};

const LIMITS: Limits = { statement: 15_000, lock: 10_000, idle: 60_000 };

/** By so much longer do we wait ourselves, where the database doesn't answer. */
const ANSWER_TAKES = 2_000;

/** Told of each statement, without its values, and how many milliseconds it took. */
export type Noted = (text: string, milliseconds: number) => void;

export type Connecting = {
  noted?: Noted;
  limits?: Limits;
  /** After so many milliseconds without an answer a query is given up. */
  answerTakes?: number;
  /**
   * A connection is lent for one transaction, by a pooler in between: what is set on one, or named on it, is not there
   * for the next statement.
   */
  isLent?: boolean;
};

/** Connects to Postgres. `connectionString` is a postgres:// address; `max` the size of the pool. */
export function connectPostgres(
  connectionString: string,
  max = 10,
  { limits = LIMITS, answerTakes = limits.statement + ANSWER_TAKES, isLent = false, noted }: Connecting = {},
): Database {
  setPgParsers();
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    ...(isLent ? {} : { Client: NamingClient, options: PLAN, ...asSettings(limits) }),
  });
  // A connection that breaks ends the process when nobody listens, idle or not; the pool replaces it by itself.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const dialect = new PostgresDialect({ pool: boundedPool(pool, answerTakes) });
  const db = new Kysely<Schema>({ dialect, plugins: [STEADY], ...noting(noted) });
  return { kind: 'postgres', db: guarded(db), pglite: null, close: () => db.destroy() };
}

/**
 * A page's statements read few rows: to compile one, or to start workers that share it, takes many times longer than to run
 * it, however much was expected.
 */
const PLAN = '-c jit=off -c max_parallel_workers_per_gather=0';

const asSettings = ({ statement, lock, idle }: Limits) => ({
  statement_timeout: statement,
  lock_timeout: lock,
  idle_in_transaction_session_timeout: idle,
});

/** Those of the limits that the database doesn't keep for what we ask it; where connections are lent, its role says them. */
export async function limitsMissing(handle: Handle): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from pg_settings where setting = '0' and name in (${sql.join(Object.keys(asSettings(LIMITS)))})
    order by name
  `.execute(handle);
  return rows.map(({ name }) => name);
}

/** Opens the embedded database in a folder, which no second process may open meanwhile. */
export async function openEmbedded(folder: string, noted?: Noted): Promise<Database> {
  const lock = await lockFolder(folder);
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    const pglite = await PGlite.create({ dataDir: `${folder}/pglite`, parsers: pgliteParsers });
    return fromPglite(pglite, lock, noted);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Wraps a PGlite that is open already. */
export function fromPglite(pglite: PGlite, lock?: FolderLock, noted?: Noted): Database {
  const db = new Kysely<Schema>({
    dialect: new PGliteDialect({ pglite }),
    plugins: [STEADY],
    ...noting(noted),
  });
  const close = async () => {
    await db.destroy();
    await lock?.release();
  };
  return { kind: 'pglite', db: guarded(db), pglite, close };
}

const noting = (noted: Noted | undefined) =>
  noted ? { log: ({ query, queryDurationMillis }: LogEvent) => noted(query.sql, queryDurationMillis) } : {};

/** Refuses queries on the handle while the same call chain is inside a transaction. */
function guarded(db: Db): Db {
  return new Proxy(db, {
    get(target, name) {
      if (insideTransaction.getStore() && name !== 'destroy')
        throw new Error(
          'Inside a transaction, use the transaction: the database handle would wait for ever.',
        );
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Runs `work` in one transaction. */
export function transact<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute((trx) => insideTransaction.run(true, () => work(trx)));
}

/** The database's own time, with the shift that tests may set: the only "now" of leases, clocks and expiry. */
export async function databaseNow(handle: Handle): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select ${NOW} as now`.execute(handle);
  return rows[0]?.now ?? new Date(0);
}

let current: Database | undefined;

/** The database of this process. Throws before the server, a command or a test has set it. */
export function database(): Database {
  if (!current) throw new Error('The database is not open yet.');
  return current;
}

export function setDatabase(next: Database | undefined): void {
  current = next;
}

/** Shorthand for the Kysely handle of this process. */
export const db = (): Db => database().db;
