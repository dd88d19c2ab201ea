/*
 * Workers are killed while they tell a program what happens, and the program fails them as well: it refuses, hangs up,
 * or takes something and hangs up before it says so. All of it arrives, under the ids it was owed by.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { connectPostgres, db, setDatabase } from '#db/client.server';
import { insertEvent } from '#db/onboarding/events.server';
import { loadSecrets } from '~/auth/secrets.server';
import { addWebhook } from '~/commands/webhook/webhooks.server';
import { setEnv } from '~/env.server';
import { bundleWorker } from '../../faults/mail/bundle';
import { createPostgresDatabase, shiftClock, testEnv, testKind } from '../../support/database/database';
import { openReceiver } from '../../support/receiver';
import { oneWorkspace } from '../../support/story/cast';
import { done, startedHandoff } from '../../support/story/handoffs';
import { seeded } from '../../support/story/seeded';

const EVENTS = 120;
const KILLS = 12;
const WORKERS = 3;
const MOMENTS = ['after claim', 'before post', 'before result', 'after result'];
/** Past every lease and the first waits. */
const AHEAD_SECONDS = 400;

test.runIf(testKind() === 'postgres')(
  'killed at every moment, nothing is lost, and every id stays what it was',
  async () => {
    const random = seeded(7);
    const receiver = await openReceiver();
    const fresh = await createPostgresDatabase();
    const variables = { DATABASE_URL: fresh.url, WEBHOOKS_PRIVATE: '1', LOG_LEVEL: 'silent' };
    const env = testEnv(variables);
    setEnv(env);
    await loadSecrets(env);
    const database = connectPostgres(fresh.url, 4);
    setDatabase(database);
    const taken = new Set<string>();
    receiver.answer = (answer, { headers }) => {
      const chance = random();
      if (chance < 0.12) answer.writeHead(503).end('later');
      else if (chance < 0.2) answer.destroy();
      else {
        taken.add(String(headers['webhook-id']));
        if (chance < 0.3) answer.destroy();
        else answer.writeHead(200).end();
      }
    };
    const home = await oneWorkspace();
    const { kofi, sam, workspaceId } = home;
    const onboarding = { id: await startedHandoff(home), workspaceId };
    const webhook = { id: uuid(), url: receiver.url, topics: ['guides' as const] };
    const { secret } = done(await addWebhook(kofi, webhook));
    for (let nth = 0; nth < EVENTS; nth += 1)
      await insertEvent(db(), { kind: 'greeting_written' }, { onboarding, actor: sam, at: new Date() });

    const worker = await bundleWorker('webhooks', 'webhook');
    const living = new Set<ChildProcess>();
    let kills = 0;
    let isOver = false;
    const start = () => {
      const moment = MOMENTS[kills % MOMENTS.length];
      const fate = kills < KILLS && JSON.stringify({ moment, at: 1 + Math.floor(random() * 4) });
      const child = spawn(process.execPath, [worker], {
        env: {
          ...process.env,
          ...variables,
          NODE_ENV: 'test',
          DEMO: '0',
          ...KEYS,
          ...(fate && { FATE: fate }),
        },
        stdio: 'ignore',
      });
      living.add(child);
      child.once('exit', (_, signal) => {
        living.delete(child);
        if (signal === 'SIGKILL' && !isOver) kills += 1;
        if (!isOver) start();
      });
    };
    const left = async () =>
      Number(
        (
          await db()
            .selectFrom('webhook_deliveries')
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .where('state', '<>', 'delivered')
            .executeTakeFirstOrThrow()
        ).count,
      );
    try {
      for (let nth = 0; nth < WORKERS; nth += 1) start();
      for (let tick = 1; (await left()) > 0 || kills < KILLS; tick += 1) {
        await wait(250);
        await shiftClock(`${tick * AHEAD_SECONDS} seconds`);
        // With nothing left to tell, a worker would never meet its fate.
        if ((await left()) < 8 && kills < KILLS)
          for (let nth = 0; nth < 8; nth += 1)
            await insertEvent(db(), { kind: 'greeting_written' }, { onboarding, actor: sam, at: new Date() });
      }
      const owed = await db().selectFrom('webhook_deliveries').select(['id', 'tries']).execute();
      expect(owed.length).toBeGreaterThanOrEqual(EVENTS);
      expect(owed.filter(({ id }) => !taken.has(id))).toEqual([]);
      const bodies = new Map<string, Set<string>>();
      for (const { headers, body } of receiver.got) {
        new Webhook(secret).verify(body, headers as Record<string, string>);
        const id = String(headers['webhook-id']);
        bodies.set(id, (bodies.get(id) ?? new Set()).add(body));
      }
      expect([...bodies.keys()].sort()).toEqual(owed.map(({ id }) => id).sort());
      expect([...bodies.values()].filter(({ size }) => size !== 1)).toEqual([]);
      expect(kills).toBeGreaterThanOrEqual(KILLS);
    } finally {
      isOver = true;
      for (const child of living) child.kill('SIGKILL');
      setDatabase(undefined);
      await database.close();
      await fresh.drop();
      await receiver.close();
    }
  },
  240_000,
);

const KEYS = {
  SESSION_SECRET: 'a session secret that only tests know',
  LINK_KEY: 'a link key that only tests know, 32+',
};
