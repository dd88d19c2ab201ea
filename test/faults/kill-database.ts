/*
 * Kills PostgreSQL under two processes of Foyer that serve and send, each time at another moment of the mail's way;
 * nobody restarts them. Then asks how soon after its return everything is well again.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { connectPostgres, type Database } from '#db/client.server';
import { wakeWorker } from '#db/mail/wake.server';
import { readEnv, setEnv } from '~/env.server';
import { startQueue } from '~/jobs/worker.server';
import { doubled, readLog } from '../stand-in/resend/accept-log';
import { API_KEY, type StandIn, startResendStandIn } from '../stand-in/resend/stand-in';
import { type Foyer, startFoyer } from '../support/browser/server';
import { type PostgresServer, startPostgres } from '../support/database/postgres';
import { type Owing, owe, standings } from './mail/ledger';
import { SECRETS } from './mail/links';

export const BLOWS = ['a claim', 'the sending', 'the recovery of mail', 'its own recovery'] as const;

type Blow = (typeof BLOWS)[number];

export type DatabaseReport = {
  kills: number;
  mails: number;
  lost: number;
  doubled: number;
  /** Processes that did not live through it. */
  ended: number;
  /** From the return of PostgreSQL until all mail owed before and after was accepted and both answer, in milliseconds. */
  recoveries: { blow: Blow; ms: number }[];
};

const MAILS = 40;
const LONGEST_MS = 90_000;
const SLOW_MS = 1_500;
const RECOVERING_MS = 60;

export async function killDatabase(kills: number): Promise<DatabaseReport> {
  const postgres = await startPostgres({ isDurable: true });
  const standIn = await startResendStandIn({ slowMs: SLOW_MS });
  const env = {
    RESEND_API_KEY: API_KEY,
    RESEND_BASE_URL: standIn.url,
    MAIL_FROM: 'storm@example.com',
    MAIL_PER_SECOND: '1000',
    LOG_LEVEL: 'info',
  };
  const foyers = [await startFoyer({ database: postgres.url(), env })];
  foyers.push(await startFoyer({ database: postgres.url(), env }));
  setEnv(readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_URL: postgres.url(), ...SECRETS }));
  const database = connectPostgres(postgres.url(), 4);
  const queue = await startQueue(database);
  const scene: Scene = { postgres, standIn, foyers, database };
  const recoveries: DatabaseReport['recoveries'] = [];
  let mails = 0;
  try {
    for (let kill = 0; kill < kills; kill++) {
      const blow = BLOWS[kill % BLOWS.length] ?? 'a claim';
      mails += await strike[blow](scene);
      standIn.setFaults(undefined);
      const since = performance.now();
      mails += await persistently(() => oweAwake(scene, MAILS));
      await untilWell(scene);
      recoveries.push({ blow, ms: Math.round(performance.now() - since) });
    }
    const { accepted } = readLog(standIn.logFile);
    return {
      kills,
      mails,
      lost: mails - new Set(accepted.map(({ tags }) => tags.notice)).size,
      doubled: doubled(accepted).size,
      ended: foyers.filter(({ pid }) => !isAlive(pid)).length,
      recoveries,
    };
  } finally {
    for (const foyer of foyers) await foyer.stop();
    await queue.stop();
    await database.close();
    await standIn.stop();
    await postgres.remove();
  }
}

type Scene = { postgres: PostgresServer; standIn: StandIn; foyers: Foyer[]; database: Database };

/** Each owes mail, kills PostgreSQL and resolves when it is back; how many mails it has owed. */
const strike: Record<Blow, (scene: Scene) => Promise<number>> = {
  'a claim': (scene) => whileClaiming(scene, () => oweAwake(scene, MAILS)),

  'the recovery of mail': (scene) =>
    whileClaiming(scene, () => oweAwake(scene, MAILS, { isAbandoned: true })),

  async 'the sending'(scene) {
    scene.standIn.setFaults({ always: 'slow' });
    const owed = await oweAwake(scene, MAILS);
    await wait(SLOW_MS / 2);
    await scene.postgres.kill();
    await wait(SLOW_MS);
    await scene.postgres.start();
    return owed;
  },

  async 'its own recovery'(scene) {
    const owed = await oweAwake(scene, MAILS);
    await scene.postgres.kill();
    const isBack = scene.postgres.start().catch(() => undefined);
    await wait(RECOVERING_MS);
    await scene.postgres.kill();
    await isBack;
    await scene.postgres.start();
    return owed;
  },
};

/** Kills it while a worker's claim is under way: the claim waits for a lock that is ours. */
async function whileClaiming({ postgres, database }: Scene, oweMail: () => Promise<number>): Promise<number> {
  const [pace, ledger] = [new pg.Client(postgres.url()), new pg.Client(postgres.url())];
  for (const client of [pace, ledger]) {
    client.on('error', () => undefined);
    await client.connect();
    await client.query('begin');
  }
  await pace.query('select from mail_pace for update');
  const owed = await oweMail();
  await isBlocked(database, 'from mail_pace for update');
  await ledger.query('lock table notices in exclusive mode');
  await pace.query('commit');
  await isBlocked(database, 'with due as');
  await postgres.kill();
  await postgres.start();
  return owed;
}

/** Resolves once a statement with these words waits for a lock. */
async function isBlocked({ db }: Database, words: string): Promise<void> {
  const look = sql`
    select from pg_stat_activity where wait_event_type = 'Lock' and strpos(query, ${words}) > 0
  `;
  while ((await look.execute(db)).rows.length === 0) await wait(5);
}

/** Owes mail and wakes the workers, as the product does; how many. */
async function oweAwake({ database }: Scene, count: number, how: Owing = {}): Promise<number> {
  const alongside: Owing['alongside'] = (trx, id, now) => wakeWorker(trx, id, now, now);
  const ids = await owe(database, count, { ...how, alongside });
  return ids.length;
}

/** All mail accepted and known to be, and both processes answer. */
async function untilWell({ database, foyers }: Scene): Promise<void> {
  for (const until = Date.now() + LONGEST_MS; Date.now() < until; await wait(50)) {
    const states = await standings(database).catch(() => undefined);
    if (!states || states.has('queued') || states.has('sending')) continue;
    const answers = await Promise.all(foyers.map(({ origin }) => fetch(`${origin}/health`)));
    if (answers.every((answer) => answer.ok)) return;
  }
  throw new Error('Not well again after its return.');
}

async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + LONGEST_MS; ; await wait(50))
    try {
      return await work();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
