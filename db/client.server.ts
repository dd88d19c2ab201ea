/*
 * One handle on the database of this process: a pg pool when DATABASE_URL is set, embedded PGlite otherwise.
 * PGlite has one connection, so a query on the handle inside a transaction would wait for ever; the handle
 * refuses that on both databases, and everything inside a transaction takes the transaction as a parameter.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { boundedPool } from './bounded-pool.server';
import { type FolderLock, lockFolder } from './folder-lock.server';
import { NamingClient } from './named-statements.server';
import { NOW } from './now.server';
import { pgliteParsers, setPgParsers } from './parsers.server';
import type { Schema } from './schema';

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

export type Connecting = {
  limits?: Limits;
  /** After so many milliseconds without an answer a query is given up. */
  answerTakes?: number;
};

/** Connects to Postgres. `connectionString` is a postgres:// address; `max` the size of the pool. */
export function connectPostgres(
  connectionString: string,
  max = 10,
  { limits = LIMITS, answerTakes = limits.statement + ANSWER_TAKES }: Connecting = {},
): Database {
  setPgParsers();
  const pool = new pg.Pool({
    Client: NamingClient,
    connectionString,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: limits.statement,
    lock_timeout: limits.lock,
    idle_in_transaction_session_timeout: limits.idle,
    keepAlive: true,
  });
  // A connection that breaks ends the process when nobody listens, idle or not; the pool replaces it by itself.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: boundedPool(pool, answerTakes) }) });
  return { kind: 'postgres', db: guarded(db), pglite: null, close: () => db.destroy() };
}

/** Opens the embedded database in a folder, which no second process may open meanwhile. */
export async function openEmbedded(folder: string): Promise<Database> {
  const lock = await lockFolder(folder);
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    const pglite = await PGlite.create({ dataDir: `${folder}/pglite`, parsers: pgliteParsers });
    return fromPglite(pglite, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Wraps a PGlite that is open already. */
export function fromPglite(pglite: PGlite, lock?: FolderLock): Database {
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
  const close = async () => {
    await db.destroy();
    await lock?.release();
  };
  return { kind: 'pglite', db: guarded(db), pglite, close };
}

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
