/*
 * What happens before the first request: keys, database, migrations, demo or set-up code, worker.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  connectPostgres,
  type Database,
  type Db,
  databaseNow,
  type Limits,
  limitsMissing,
  type Noted,
  openEmbedded,
  setDatabase,
  transact,
} from '#db/client.server';
import { openStore } from '#db/file/open-store.server';
import { migrate } from '#db/migrate.server';
import { workspacesWithoutShipped } from '#db/starting-point/load-starting-points.server';
import { bringShipped } from '#db/starting-point/starting-points.server';
import { seedDemo } from '#demo/index.server';
import { keepDemoApart } from '#demo/mark.server';
import { prepareSetUp } from './auth/member/set-up.server';
import { loadSecrets } from './auth/secrets.server';
import { type Env, setEnv } from './env.server';
import { deliverDue } from './jobs/mail/deliver-notices.server';
import { startQueue, startWorker } from './jobs/worker.server';
import { log } from './log.server';
import { during, noteStatement, underWay } from './under-way.server';

export type Foyer = { greeting: string[]; close(): Promise<void> };

/**
 * Opens the database that the environment names, as it is: for what a restore puts into it. A table may take longer than
 * any query of the running program.
 */
export async function openUntouched(env: Env): Promise<Database> {
  setEnv(env);
  openFiles(env);
  await loadSecrets(env);
  return env.directUrl ? connectPostgres(env.directUrl, 2, PATIENT) : openEmbedded(env.folder);
}

/** Opens the database that the environment names and brings its schema up to date. */
export async function openDatabase(env: Env): Promise<Database> {
  setEnv(env);
  openFiles(env);
  const database = await connect(env);
  try {
    await loadSecrets(env);
    await bringUpToDate(env, database);
    await bringStartingPoints(database.db);
    const place = env.DATABASE_URL ? 'the database of DATABASE_URL' : `the folder ${env.folder}`;
    await keepDemoApart(database.db, { isDemo: env.isDemo, place });
  } catch (error) {
    await database.close();
    throw error;
  }
  setDatabase(database);
  return database;
}

/** Where files lie that customers hand in: in the data folder, or in the bucket that the environment names. */
function openFiles({ folder, S3_URL, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY }: Env): void {
  const bucket = S3_URL
    ? {
        url: S3_URL,
        region: S3_REGION,
        accessKeyId: S3_ACCESS_KEY_ID ?? '',
        secretAccessKey: S3_SECRET_ACCESS_KEY ?? '',
      }
    : null;
  openStore(join(folder, 'files'), bucket, (what, work) => during({ kind: 'outside', what }, work));
}

/** A change of a large table may take longer than any query of the running program, so it has a connection of its own. */
async function bringUpToDate({ directUrl }: Env, { db }: Database): Promise<void> {
  if (!directUrl) return void (await migrate(db));
  const patient = connectPostgres(directUrl, 2, PATIENT);
  await migrate(patient.db).finally(patient.close);
}

/** Workspaces from before there were starting points have those that come with Foyer from here on. */
async function bringStartingPoints(db: Db): Promise<void> {
  for (const workspaceId of await workspacesWithoutShipped(db))
    await transact(db, async (trx) => bringShipped(trx, workspaceId, await databaseNow(trx)));
}

const PATIENT = { answerTakes: 24 * 3600_000 };

/** For what the program asks while it runs. */
async function connect(env: Env): Promise<Database> {
  const noted = noting(env);
  if (!env.DATABASE_URL) return openEmbedded(env.folder, noted);
  return connectPostgres(env.DATABASE_URL, 10, {
    noted,
    limits: limitsOf(env),
    isLent: env.DATABASE_DIRECT_URL !== undefined,
  });
}

/** Tells of each statement, and the log of those that take long: with what they were asked for, and never with a value. */
const noting =
  ({ SLOW_QUERY_MS: slow }: Env): Noted =>
  (statement, milliseconds) => {
    noteStatement(statement, milliseconds);
    if (slow > 0 && milliseconds >= slow)
      log().warn({ ...underWay(), ms: Math.round(milliseconds), statement }, 'slow query');
  };

/** What to do where the database keeps no limits: a pooler passes none on. */
async function aboutLimits(env: Env, { db }: Database): Promise<string[]> {
  const missing = env.DATABASE_DIRECT_URL ? await limitsMissing(db) : [];
  if (missing.length === 0) return [];
  return [
    `PostgreSQL keeps no ${missing.join(', no ')} for what comes through the pooler. Set them for its role, as in: alter role foyer set ${missing[0]} = '15s'`,
  ];
}

const limitsOf = ({ STATEMENT_SECONDS, LOCK_SECONDS, IDLE_TRANSACTION_SECONDS }: Env): Limits => ({
  statement: STATEMENT_SECONDS * 1000,
  lock: LOCK_SECONDS * 1000,
  idle: IDLE_TRANSACTION_SECONDS * 1000,
});

export async function openFoyer(env: Env): Promise<Foyer> {
  const database = await openDatabase(env);
  const isSeeded = await prepareDemo(env, database);
  const setUpCode = env.isDemo ? null : await prepareSetUp();
  const worker = env.WORKER === '0' ? await startQueue(database) : await startWorker(database);
  const greeting = [`Foyer is open at ${env.origin}`, ...(await aboutLimits(env, database))];
  if (isSeeded)
    greeting.push('A demo workspace is ready, with made-up customers. Sign in as anyone of its cast.');
  if (env.isDemo && !env.DATABASE_URL && existsSync(join(env.DATA_DIR, 'pglite')))
    greeting.push(`This is the demo. What is in ${env.DATA_DIR} itself opens with DEMO=0.`);
  if (env.isDemo) greeting.push(`Mail stays on this machine: ${env.origin}/mailbox`);
  if (setUpCode) greeting.push(`Set up your workspace at ${env.origin}/set-up`, `Set-up code: ${setUpCode}`);
  const close = async () => {
    await worker.stop();
    await database.close();
  };
  return { greeting, close };
}

/** Makes the demo where it belongs, or waits for whoever makes it; true when it was made here. */
async function prepareDemo(env: Env, database: Database): Promise<boolean> {
  if (!env.isDemo) return false;
  // Whoever makes it holds a lock for as long as that takes, on one connection.
  const own = env.DATABASE_DIRECT_URL ? connectPostgres(env.DATABASE_DIRECT_URL, 1) : database;
  try {
    return await seedDemo(own, deliverDue);
  } catch (error) {
    await database.close();
    throw error;
  } finally {
    if (own !== database) await own.close();
  }
}

/** A process that only works: for the embedded database there can be none, it has one holder. */
export async function openWorker(env: Env): Promise<Foyer> {
  if (!env.DATABASE_URL)
    throw new Error(
      'A worker of its own needs DATABASE_URL. With the embedded database, npm start does its work.',
    );
  const database = await openDatabase(env);
  await prepareDemo(env, database);
  const worker = await startWorker(database);
  const close = async () => {
    await worker.stop();
    await database.close();
  };
  return { greeting: ['The worker is at work', ...(await aboutLimits(env, database))], close };
}
