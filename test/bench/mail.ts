/*
 * `npm run bench:mail`: from owed to the provider's door on an idle system, and how fast a long queue drains when the
 * provider sets no limit. A worker process of its own, a real PostgreSQL, and a stand-in for the provider in this
 * process, whose clock takes both times. Mails are written already: composing is not measured.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { connectPostgres, db, setDatabase, transact } from '#db/client.server';
import { wakeWorker } from '#db/mail/wake.server';
import { migrate } from '#db/migrate.server';
import { readEnv, setEnv } from '~/env.server';
import { startQueue } from '~/jobs/worker.server';
import { owe } from '../faults/mail/ledger';
import { instant, readLog } from '../stand-in/resend/accept-log';
import { API_KEY, type StandIn, startResendStandIn } from '../stand-in/resend/stand-in';
import { startPostgres } from '../support/database/postgres';

const SINGLE_MAILS = 200;
const PAUSE_MS = 60;

export async function run([count = '50000']: string[]): Promise<void> {
  const postgres = await startPostgres({ isDurable: true });
  const standIn = await startResendStandIn();
  const given = environment(postgres.url(), standIn.url);
  setEnv(readEnv(given));
  const database = connectPostgres(postgres.url(), 4);
  setDatabase(database);
  await migrate(database.db);
  const worker = await startWorkerProcess(given);
  const queue = await startQueue(database);
  try {
    await latency(standIn);
    await drain(standIn, Number(count));
  } finally {
    worker.kill('SIGTERM');
    await queue.stop();
    await database.close();
    await standIn.stop();
    await postgres.remove();
  }
}

async function latency(standIn: StandIn): Promise<void> {
  const owed = new Map<string, number>();
  for (let mail = 0; mail < SINGLE_MAILS; mail++) {
    const [id = ''] = await owe({ db: db() }, 1, {
      alongside: (trx, one, now) => wakeWorker(trx, one, now, now),
    });
    owed.set(id, instant());
    await wait(PAUSE_MS);
  }
  await untilAccepted(standIn, SINGLE_MAILS);
  const times = readLog(standIn.logFile)
    .accepted.map(({ at, tags }) => at - (owed.get(tags.notice ?? '') ?? at))
    .sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1);
  console.log(
    `Owed to attempted, idle, ${times.length} mails: p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`,
  );
}

async function drain(standIn: StandIn, count: number): Promise<void> {
  const before = standIn.count();
  await owe({ db: db() }, count);
  const first = Date.now();
  await transact(db(), (trx) => wakeWorker(trx, 'all', new Date(), new Date()));
  await untilAccepted(standIn, before + count);
  const seconds = (Date.now() - first) / 1000;
  console.log(
    `Drain of ${count}: ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} mails/s, one worker`,
  );
}

async function untilAccepted(standIn: StandIn, count: number): Promise<void> {
  while (standIn.count() < count) await wait(50);
}

const environment = (database: string, provider: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  NODE_ENV: 'production',
  LOG_LEVEL: 'silent',
  DATABASE_URL: database,
  SESSION_SECRET: 's'.repeat(32),
  LINK_KEY: 'k'.repeat(32),
  RESEND_API_KEY: API_KEY,
  RESEND_BASE_URL: provider,
  MAIL_FROM: 'bench@example.com',
  MAIL_PER_SECOND: '1000000',
});

async function startWorkerProcess(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['scripts/start.mjs', 'worker'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (text) => String(text).includes('at work') && resolve());
    child.once('exit', (code) => reject(new Error(`The worker ended with ${code}.`)));
  });
  return child;
}
