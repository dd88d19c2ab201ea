/* The embedded database has one holder: who else may open its folder, and what a crash leaves behind. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, setUp } from '../support/browser/asking';
import { type Foyer, startFoyer } from '../support/browser/server';

let folder: string;
let foyer: Foyer;
let cookie: string;
const start = () => startFoyer({ database: null, folder });
const isSignedIn = async () => (await ask(foyer, '/', { headers: { cookie } })).status === 200;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-shared-'));
  foyer = await start();
  cookie = await setUp(foyer);
});
afterAll(async () => {
  await foyer.stop();
  await rm(folder, { recursive: true, force: true });
});

test('it listens on the loopback alone, unless it is told otherwise', async () => {
  expect((await ask(foyer, '/sign-in')).status).toBe(200);
  await expect(fetch(`http://127.0.0.2:${foyer.port}/sign-in`)).rejects.toThrow();
});

test('a second one on the same folder is refused while the first runs', async () => {
  await expect(start()).rejects.toThrow(`The data folder ${folder} is in use by process`);
  expect((await ask(foyer, '/health')).status).toBe(200);
});

test('a crash leaves a lock that the next start takes over, and loses nothing', {
  timeout: 240_000,
}, async () => {
  await foyer.kill();
  expect(existsSync(join(folder, 'lock'))).toBe(true);
  foyer = await start();
  expect(await isSignedIn()).toBe(true);
});

test('one that ends takes its lock away, and the next opens', { timeout: 240_000 }, async () => {
  expect(await foyer.stop()).toBe(0);
  expect(existsSync(join(folder, 'lock'))).toBe(false);
  foyer = await start();
  expect(await isSignedIn()).toBe(true);
});
