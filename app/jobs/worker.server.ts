/*
 * What happens without anybody asking. pg-boss wakes the worker when a notice is due; a sweep every few seconds
 * finds what a lost job left behind. Everything recurring stands in the list below.
 */
import { fromPglite, PgBoss } from 'pg-boss';
import type { Database } from '#db/client.server';
import { DELIVERY_QUEUE, setBoss } from '#db/wake.server';
import { env } from '../env.server';
import { log } from '../log.server';
import { applyEarlyReports } from './apply-early-reports.server';
import { deliverDue } from './deliver-notices.server';
import { remindContacts } from './remind-contacts.server';
import { watchClocks } from './watch-clocks.server';
import { oweDigests } from './weekly-digest.server';

type Recurring = { name: string; everySeconds: number; run: () => Promise<unknown> };

const RECURRING: Recurring[] = [
  { name: 'sweep the ledger of notices', everySeconds: 15, run: () => deliverSoon() },
  { name: 'remind contacts', everySeconds: 240, run: remindContacts },
  { name: 'watch the clocks', everySeconds: 120, run: watchClocks },
  { name: 'owe the news of the week', everySeconds: 300, run: oweDigests },
  { name: 'apply early reports', everySeconds: 30, run: applyEarlyReports },
];

export type Worker = { stop(): Promise<void> };

export async function startWorker(database: Database): Promise<Worker> {
  const boss = await startBoss(database);
  setBoss(boss);
  await boss.work(
    DELIVERY_QUEUE,
    { batchSize: 50, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 10 },
    () => deliverSoon(),
  );
  const timers = RECURRING.map(({ name, everySeconds, run }) =>
    setInterval(() => {
      run().catch((error) => log().error({ err: error, name }, 'a recurring task failed'));
    }, everySeconds * 1000),
  );
  await deliverSoon().catch((error) => log().error({ err: error }, 'the first delivery failed'));
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      setBoss(undefined);
      await boss.stop({ graceful: true, timeout: 5_000, close: database.kind === 'postgres' });
      await running;
    },
  };
}

async function startBoss(database: Database): Promise<PgBoss> {
  const where = database.pglite
    ? { db: fromPglite(database.pglite), backend: 'pglite' as const }
    : { connectionString: env().DATABASE_URL, max: 4 };
  const boss = new PgBoss({ ...where, schema: 'pgboss', useListenNotify: true, warningQueueSize: 100_000 });
  boss.on('error', (error) => log().warn({ err: error }, 'the queue had to wait'));
  await boss.start();
  await boss.createQueue(DELIVERY_QUEUE, {
    notify: true,
    retryLimit: 3,
    retryBackoff: true,
    expireInSeconds: 60,
  });
  return boss;
}

let running: Promise<unknown> = Promise.resolve();
let isAskedAgain = false;
let isRunning = false;

/** One delivery at a time in this process; whoever asks meanwhile gets one more afterwards. */
async function deliverSoon(): Promise<void> {
  if (isRunning) {
    isAskedAgain = true;
    return;
  }
  isRunning = true;
  running = (async () => {
    try {
      do {
        isAskedAgain = false;
        await deliverDue();
      } while (isAskedAgain);
    } finally {
      isRunning = false;
    }
  })();
  await running;
}
