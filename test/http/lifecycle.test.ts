import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ADMIN, ask, freshPlace, post, setUp } from '../support/browser/asking';
import { type Foyer, type FoyerOptions, startFoyer } from '../support/browser/server';
import { testKind } from '../support/database/database';
import { startPostgres } from '../support/database/postgres';

// Embedded databases take seconds to begin with on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** Starts a Foyer; without `database` in the options, on a fresh one of this run. */
async function start(options: FoyerOptions = {}): Promise<Foyer> {
  const place = 'database' in options ? { drop: async () => {} } : await freshPlace();
  undo.push(place.drop);
  const foyer = await startFoyer({ ...place, ...options });
  undo.push(foyer.stop);
  return foyer;
}

describe('ending', () => {
  test('SIGTERM ends it before ten seconds, with exit code 0, though browsers keep connections', async () => {
    const foyer = await start();
    const agent = new Agent({ keepAlive: true });
    await new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: foyer.port, path: '/health', agent }, (answer) =>
        answer.resume().on('end', resolve),
      );
      sent.on('error', reject).end();
    });
    const idle = connect(foyer.port, '127.0.0.1').on('error', () => {});
    await wait(100);
    // After ten seconds it is killed, and has no exit code.
    expect(await foyer.stop()).toBe(0);
    expect(foyer.errors()).toEqual([]);
    agent.destroy();
    idle.destroy();
  });

  test('what is under way is answered first', async () => {
    const foyer = await start();
    await setUp(foyer);
    const body = new URLSearchParams({ email: ADMIN.email, password: ADMIN.password }).toString();
    const head = [
      'POST /sign-in HTTP/1.1',
      'Host: x',
      `Origin: ${foyer.origin}`,
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${body.length}`,
    ].join('\r\n');
    let heard = '';
    const socket = connect(foyer.port, '127.0.0.1', () => socket.write(`${head}\r\n\r\n${body.slice(0, 9)}`));
    const isClosed = new Promise((resolve) => socket.once('close', resolve));
    socket.setEncoding('utf8').on('data', (part) => {
      heard += part;
    });
    await wait(300);
    const code = foyer.stop();
    await wait(300);
    await expect(ask(foyer, '/health')).rejects.toThrow('ECONNREFUSED');
    socket.write(body.slice(9));
    await isClosed;
    expect(heard).toMatch(/^HTTP\/1\.1 302 [^\0]*set-cookie: foyer-member=/i);
    expect(await code).toBe(0);
  });

  test('nothing is lost by it: the session opened before opens after', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'foyer-again-'));
    undo.push(() => rm(folder, { recursive: true, force: true }));
    const place = await freshPlace();
    undo.push(place.drop);
    const options = { database: null, folder, ...place };
    const first = await start(options);
    const cookie = await setUp(first);
    await first.stop();
    const second = await start(options);
    expect((await ask(second, '/', { headers: { cookie } })).status).toBe(200);
  });
});

describe('starting', () => {
  test('wrong variables end it with one message and exit code 1', async () => {
    const starting = start({ database: null, env: { PORT: 'eighty', DATABASE_URL: 'mysql://x' } });
    await expect(starting).rejects.toThrow(
      /ended with 1:\nFoyer cannot start[^\0]*PORT[^\0]*DATABASE_URL must start/,
    );
  });

  test('a taken port ends it with a clear message', async () => {
    const foyer = await start();
    await expect(start({ env: { PORT: String(foyer.port) } })).rejects.toThrow(
      `Port ${foyer.port} is in use. Choose another one with PORT.`,
    );
  });
});

describe.runIf(testKind() === 'postgres' && !process.env.TEST_DATABASE_URL)('when Postgres goes away', () => {
  test('pages say so with 503, and all is well by itself when it is back', async () => {
    const postgres = await startPostgres({ isDurable: true });
    undo.push(postgres.remove);
    const foyer = await start({ database: postgres.url() });
    const headers = { cookie: await setUp(foyer) };
    const isWell = async () => (await ask(foyer, '/', { headers })).status === 200;
    expect(await isWell()).toBe(true);

    for (const end of [postgres.stop, postgres.kill]) {
      await end();
      const health = await ask(foyer, '/health');
      expect([health.status, health.headers['retry-after']]).toEqual([503, '5']);
      const page = await ask(foyer, '/', { headers });
      expect([page.status, page.headers['retry-after']]).toEqual([503, '5']);
      expect(page.headers['content-security-policy']).toContain("default-src 'none'");
      expect(page.body).toContain('<h1');
      expect(page.body).not.toMatch(/ECONNREFUSED|at [a-z]+ \(/i);
      const form = await post(foyer, '/sign-in', { email: ADMIN.email, password: ADMIN.password });
      expect(form.status).toBe(503);

      await postgres.start();
      const began = Date.now();
      while (!(await isWell())) {
        expect(Date.now() - began).toBeLessThan(60_000);
        await wait(100);
      }
      expect((await ask(foyer, '/health')).status).toBe(200);
    }
    expect(await foyer.stop()).toBe(0);
  });
});
