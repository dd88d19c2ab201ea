/*
 * What happens without anybody asking. pg-boss wakes the worker when a notice is due; a sweep every few seconds
 * finds what a lost job left behind. Everything recurring stands in the list below.
 */
import { fromPglite, PgBoss } from 'pg-boss';
import type { Database } from '#db/client.server';
import { DELIVERY_QUEUE, setBoss } from '#db/mail/wake.server';
import { countInsight } from '../commands/insight/count-insight.server';
import { env } from '../env.server';
import { log } from '../log.server';
import { during } from '../under-way.server';
import { remindContacts } from './clock/remind-contacts.server';
import { remindOfSteps } from './clock/remind-of-steps.server';
import { watchClocks } from './clock/watch-clocks.server';
import { oweDigests } from './clock/weekly-digest.server';
import { oweWeeklyNews } from './clock/weekly-news.server';
import { askCrms } from './crm/ask-crms.server';
import { sweepFiles } from './file/sweep-files.server';
import { sendScheduledDue } from './introduction/send-scheduled.server';
import { applyEarlyReports } from './mail/apply-early-reports.server';
import { freezeDue } from './mail/freeze-notices.server';
import { keepQuiet } from './mail/keep-quiet.server';
import { sendDue } from './mail/send-notices.server';
import { tellOfDoubt } from './mail/tell-of-doubt.server';
import { transportOf } from './mail/transport.server';
import { keepMissingAgreements } from './review/keep-missing.server';
import { tidy } from './tidy.server';
import { postOf, telling } from './webhook/tell-webhooks.server';
import { deleteClosed } from './workspace/delete-closed.server';
import { extendHolidays } from './workspace/extend-holidays.server';

/** After a delivery that failed. */
const AGAIN_MS = 2_000;

type Recurring = { name: string; everySeconds: number; run: () => Promise<unknown> };

export type Worker = { stop(): Promise<void> };

export async function startWorker(database: Database): Promise<Worker> {
  const stopping = new AbortController();
  const transport = transportOf();
  const holdBack = () => keepQuiet(transport.mayRepeat);
  const sending = oneAtATime('send mail', async () => {
    await holdBack();
    await sendDue(transport, { signal: stopping.signal });
  });
  // Mail that is written goes while other mail is still being written.
  const freezing = oneAtATime('write mail', () =>
    Promise.all([freezeDue(stopping.signal).then(sending.soon), sending.soon()]),
  );
  const webhooks = telling(postOf(), stopping.signal);
  const counting = oneAtATime('count what Insight shows', countInsight);
  const crms = oneAtATime('ask the CRMs', () => askCrms(stopping.signal));
  const recurring: Recurring[] = [
    { name: 'sweep the ledger of notices', everySeconds: 15, run: freezing.soon },
    { name: 'tell webhooks', everySeconds: 15, run: webhooks.soon },
    { name: 'ask the CRMs', everySeconds: 15, run: crms.soon },
    { name: 'keep quiet hours', everySeconds: 15, run: holdBack },
    { name: 'send introductions that were set', everySeconds: 20, run: sendScheduledDue },
    { name: 'remind contacts', everySeconds: 240, run: () => remindOfSteps().then(remindContacts) },
    { name: 'watch the clocks', everySeconds: 120, run: watchClocks },
    { name: 'owe the news of the week', everySeconds: 300, run: oweDigests },
    { name: 'owe the news of the week to customers', everySeconds: 300, run: oweWeeklyNews },
    { name: 'tell of mail in doubt', everySeconds: 60, run: tellOfDoubt },
    { name: 'apply early reports', everySeconds: 30, run: applyEarlyReports },
    { name: 'keep agreements that are missing', everySeconds: 60, run: keepMissingAgreements },
    { name: 'know the holidays of further years', everySeconds: 86_400, run: extendHolidays },
    { name: 'delete what is kept no longer', everySeconds: 300, run: deleteClosed },
    { name: 'sweep away files that no row knows', everySeconds: 3600, run: () => sweepFiles() },
    { name: 'count what Insight shows', everySeconds: 10, run: counting.soon },
    { name: 'tidy away what has ended', everySeconds: 1800, run: tidy },
  ];
  let again: NodeJS.Timeout | undefined;
  const deliver = () => {
    Promise.all([freezing.soon(), webhooks.soon(), crms.soon()]).catch((error) => {
      log().error({ err: error }, 'a delivery failed');
      // As when the database restarts: mail goes on as soon as it is back, not with the next sweep.
      clearTimeout(again);
      if (!stopping.signal.aborted) again = setTimeout(deliver, AGAIN_MS);
    });
  };
  const { boss, stop: stopQueue } = await startQueue(database);
  // A job only wakes: the ledger knows what is left to do, so a job is done once it was heard.
  await boss.work(
    DELIVERY_QUEUE,
    { batchSize: 50, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 10 },
    async () => deliver(),
  );
  const timers = recurring.map(({ name, everySeconds, run }) =>
    setInterval(() => {
      during({ kind: 'task', what: name }, run).catch((error) =>
        log().error({ err: error, name }, 'a recurring task failed'),
      );
    }, everySeconds * 1000),
  );
  deliver();
  counting.soon().catch((error) => log().error({ err: error }, 'counting failed'));
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      stopping.abort();
      clearTimeout(again);
      await stopQueue();
      await Promise.all([
        freezing.ended(),
        sending.ended(),
        webhooks.ended(),
        counting.ended(),
        crms.ended(),
      ]);
    },
  };
}

/** Lets this process wake the workers, without being one. */
export async function startQueue(database: Database): Promise<Worker & { boss: PgBoss }> {
  const boss = await startBoss(database);
  setBoss(boss);
  return {
    boss,
    stop: async () => {
      setBoss(undefined);
      await boss.stop({ graceful: true, timeout: 5_000, close: database.kind === 'postgres' });
    },
  };
}

async function startBoss(database: Database): Promise<PgBoss> {
  // It listens, which a connection that is lent for one transaction can't.
  const where = database.pglite
    ? { db: fromPglite(database.pglite), backend: 'pglite' as const }
    : { connectionString: env().directUrl, max: 4 };
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

/** Runs a task once at a time in this process; whoever asks meanwhile gets one more run afterwards. */
function oneAtATime(what: string, task: () => Promise<unknown>) {
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  const run = async () => {
    do {
      isAskedAgain = false;
      await during({ kind: 'task', what }, task);
    } while (isAskedAgain);
  };
  return {
    soon(): Promise<void> {
      isAskedAgain = true;
      running ??= run().finally(() => {
        running = undefined;
      });
      return running;
    },
    ended: () => running?.catch(() => undefined) ?? Promise.resolve(),
  };
}
