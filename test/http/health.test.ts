/* Health is 200 only while what is written is taken, and asking for it costs a write every few seconds at most. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { startFailure } from '~/http/failure.server';
import { health } from '~/http/health.server';
import { useDatabase } from '../support/database/database';

useDatabase();

let server: Server;
beforeAll(async () => {
  const app = express().get('/health', health);
  server = await new Promise((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
});
afterAll(() => new Promise((done) => server.close(done)));

async function asked() {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/health`);
  return { ...((await answer.json()) as { database: string }), status: answer.status };
}

test('fifty questions at once are one write for every five seconds that they take', async () => {
  await sql`create sequence writes`.execute(db());
  await sql`
    create function count_write() returns trigger language plpgsql as
    $$ begin perform nextval('writes'); return new; end $$
  `.execute(db());
  await sql`create trigger counted before insert on health for each row execute function count_write()`.execute(
    db(),
  );
  const began = performance.now();
  const answers = await Promise.all(Array.from({ length: 50 }, asked));
  const tookSeconds = (performance.now() - began) / 1000;
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const { rows } = await sql<{ last: string }>`select last_value::text as last from writes`.execute(db());
  expect(Number(rows[0]?.last)).toBeLessThanOrEqual(1 + Math.floor(tookSeconds / 5));
});

test('a database that can be read and not written is not well, and is well again by itself', async () => {
  await sql`
    create or replace function count_write() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$
  `.execute(db());
  await expect.poll(asked, { timeout: 20_000 }).toMatchObject({ status: 503, database: 'can’t be written' });
  await sql`drop trigger counted on health`.execute(db());
  await expect.poll(asked, { timeout: 20_000 }).toMatchObject({ status: 200, database: 'ok' });
});

test('a start that fails for want of room says so in words, wherever the reason lies', () => {
  const full = Object.assign(new Error('write failed'), { code: 'ENOSPC' });
  expect(startFailure(full)).toMatch(
    /^Foyer cannot start\. The disk is full\. Make room where DATA_DIR lies/,
  );
  expect(startFailure(new Error('Migration failed', { cause: full }))).toMatch(/The disk is full/);
  expect(startFailure(new Error('Aborted: ENOSPC: no space left on device'))).toMatch(/The disk is full/);
  expect(startFailure(Object.assign(new Error('x'), { code: '25006' }))).toMatch(/takes no writes/);
  expect(startFailure(new Error('Port 3000 is in use.'))).toBe('Port 3000 is in use.');
});
