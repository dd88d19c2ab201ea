/* What Prometheus reads: figures of mail and process, on the loopback alone, and never in the way of the product. */
import { createServer, type Server } from 'node:http';
import * as prom from 'prom-client';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { database, db, setDatabase, transact } from '#db/client.server';
import { SumsMoved } from '#db/insight/insight-sums.server';
import type { Name } from '~/domain/insight/tally';
import { setEnv } from '~/env.server';
import { addHandoffGauges } from '~/http/insight/handoff-metrics.server';
import { offerMetrics } from '~/http/metrics.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { figuresOfAll } from '~/queries/insight/figures-of-all.server';
import { owe } from '../faults/mail/ledger';
import { shiftClock, testEnv, useDatabase } from '../support/database/database';
import { freePort } from '../support/database/postgres';

useDatabase();

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
  await shiftClock('0');
});

async function offered() {
  const port = await freePort();
  const env = testEnv({ METRICS_PORT: String(port) });
  setEnv(env);
  const metrics = await offerMetrics(env);
  undo.push(metrics.close);
  return { port, greeting: metrics.greeting, scrape: () => fetch(`http://127.0.0.1:${port}/metrics`) };
}

/** The value of a metric with exactly these labels; undefined when it is not there. */
function figure(text: string, name: string): number | undefined {
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
}

describe('metrics', () => {
  let metrics: Awaited<ReturnType<typeof offered>>;
  const read = async () => (await metrics.scrape()).text();
  beforeEach(async () => {
    await db().deleteFrom('notices').execute();
    metrics = await offered();
  });

  it('come as Prometheus text, every one of them explained', async () => {
    const answer = await metrics.scrape();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const text = await answer.text();
    const names = new Set(
      [...text.matchAll(/^([a-z_]+?)(?:_bucket|_sum|_count)?[{ ]/gm)].map((one) => one[1]),
    );
    expect(names.size).toBeGreaterThan(15);
    for (const name of names) {
      expect(text).toMatch(new RegExp(`^# HELP ${name} \\S`, 'm'));
      expect(text).toMatch(new RegExp(`^# TYPE ${name} (counter|gauge|histogram|summary)$`, 'm'));
    }
    expect(figure(text, 'foyer_database_up')).toBe(1);
    for (const own of [
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_p99_seconds',
    ])
      expect(figure(text, own)).toEqual(expect.any(Number));
  });

  it('say how much mail waits, for how long, and what came of attempts', async () => {
    expect(figure(await read(), 'foyer_mail_oldest_due_seconds')).toBe(0);
    const [late, doubtful, putOff] = await owe(database(), 4);
    const set = (id: string | undefined, values: object) =>
      db()
        .updateTable('notices')
        .set(values)
        .where('id', '=', id ?? '')
        .execute();
    await set(late, { due_at: new Date(Date.now() - 600_000) });
    await set(doubtful, { state: 'unsure' });
    await set(putOff, { due_at: new Date(Date.now() + 3600_000), attempt: 3 });
    const before = await read();
    expect(figure(before, 'foyer_mail_due')).toBe(2);
    expect(figure(before, 'foyer_mail_oldest_due_seconds')).toBeGreaterThanOrEqual(600);
    expect(figure(before, 'foyer_mail_oldest_due_seconds')).toBeLessThan(700);
    expect(figure(before, 'foyer_mail_put_off')).toBe(1);
    expect(figure(before, 'foyer_mail_unsure')).toBe(1);
    await deliverDue();
    const after = await read();
    expect(figure(after, 'foyer_mail_due')).toBe(0);
    const accepted = 'foyer_mail_attempts_total{outcome="accepted"}';
    expect((figure(after, accepted) ?? 0) - (figure(before, accepted) ?? 0)).toBe(2);
    const bounced = 'foyer_mail_reports_total{report="bounced"}';
    expect(figure(before, bounced)).toBeGreaterThanOrEqual(0);
    expect(figure(after, bounced)).toBe(figure(before, bounced));
  });

  it('say how handing over goes as Insight has it, of all workspaces together', async () => {
    const add = async (onboardings: number) => {
      const workspaceId = uuid();
      await db()
        .insertInto('workspaces')
        .values({ id: workspaceId, name: 'Quillon & Sons', time_zone: 'UTC' })
        .execute();
      const sums = new SumsMoved();
      const place = { signedOn: new Date().toISOString().slice(0, 10), repId: uuid(), hostId: uuid() };
      const tally = new Map<Name, number>([
        ['onboardings', onboardings],
        ['took/introduced/22', onboardings],
        ['has_limit/introduced', onboardings],
        ['in_time/introduced', onboardings - 2],
        ['accepted', 4],
        ['accepted_at_once', 3],
      ]);
      sums.add(workspaceId, { ...place, startingPointId: null, segment: 'Bakeries' }, tally, 1);
      await transact(db(), (trx) => sums.save(trx));
    };
    await add(6);
    const registry = new prom.Registry();
    const show = addHandoffGauges(prom, registry);
    const shown = async () => {
      show(await figuresOfAll());
      return registry.metrics();
    };
    expect(figure(await shown(), 'foyer_onboardings_signed')).toBeUndefined();
    expect(await shown()).not.toContain('foyer_stretch_typical{');
    await add(4);
    const text = await shown();
    expect(figure(text, 'foyer_onboardings_signed')).toBe(10);
    expect(figure(text, 'foyer_stretch_typical{stretch="introduced",unit="hours"}')).toBe(22);
    expect(figure(text, 'foyer_stretch_in_time_ratio{stretch="introduced"}')).toBe(0.6);
    expect(figure(text, 'foyer_handoff_ratio{figure="accepted_first_time"}')).toBe(0.75);
    expect(text).not.toContain('figure="kept"');
    expect(text.split('\n').filter((line) => line && !line.startsWith('#'))).toHaveLength(4);
    expect(text).not.toMatch(/Quillon|Bakeries|[0-9a-f]{8}-/);
  });

  it('name no workspace, no person and no address', async () => {
    const [id] = await owe(database(), 1);
    const text = await read();
    expect(text).not.toContain('Storm');
    expect(text).not.toContain('@');
    expect(text).not.toContain(id);
  });

  it('are only at their own address', async () => {
    const base = `http://127.0.0.1:${metrics.port}`;
    expect((await fetch(`${base}/`)).status).toBe(404);
    expect((await fetch(`${base}/metrics`, { method: 'POST' })).status).toBe(404);
    await expect(fetch(`http://127.0.0.2:${metrics.port}/metrics`)).rejects.toThrow();
  });

  it('say so while the database is away, and leave out what they can’t know', async () => {
    const own = database();
    setDatabase(undefined);
    const text = await read();
    setDatabase(own);
    expect(figure(text, 'foyer_database_up')).toBe(0);
    expect(figure(text, 'foyer_mail_due')).toBeUndefined();
    expect(figure(text, 'process_cpu_seconds_total')).toEqual(expect.any(Number));
    expect(figure(await read(), 'foyer_mail_due')).toBe(0);
  });
});

it('are off unless a port is named', async () => {
  expect(await offerMetrics(testEnv())).toMatchObject({ greeting: [] });
});

it('leave the product alone when their port is taken, and say which', async () => {
  const port = await freePort();
  const other: Server = createServer().listen(port, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  undo.push(() => other.close());
  const metrics = await offerMetrics(testEnv({ METRICS_PORT: String(port) }));
  expect(metrics.greeting).toEqual([
    `No metrics: port ${port} is in use. Foyer runs without; choose another METRICS_PORT.`,
  ]);
  await metrics.close();
});
