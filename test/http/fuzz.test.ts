/*
 * Whatever is sent to any address is answered, by no failure of ours and in little time: a short run of
 * `npm run fuzz`, and the proof that it would see a reader that goes back over its input, and a failure. The embedded
 * database reads the same forms: it is looked at by command.
 */

import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { fuzzDemo, NO_OCCASION } from '../faults/fuzz/demo';
import { addressesWithForms, fuzz } from '../faults/fuzz/fuzz';
import { createDemoDatabase } from '../support/browser/demo-database';
import { visitor } from '../support/browser/visitor';
import { testKind } from '../support/database/database';
import { freePort } from '../support/database/postgres';
import { seeded } from '../support/story/seeded';

const SECONDS = 15;

describe.runIf(testKind() === 'postgres')('the fuzz', () => {
  test('knows every address that takes a form, and why one is left out', () => {
    expect(addressesWithForms().length).toBeGreaterThan(75);
    expect(Object.keys(NO_OCCASION).filter((address) => !addressesWithForms().includes(address))).toEqual([]);
  });

  test('gets behind the forms, and no input makes it fail or think long', { timeout: 400_000 }, async () => {
    const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 1_000_000));
    const fresh = await createDemoDatabase();
    try {
      const { failures, slow, coverage } = await fuzzDemo({ database: fresh.url }, SECONDS, seed);
      expect([...failures, ...slow], `FUZZ_SEED=${seed}`).toEqual([]);
      const { forms, read, done } = coverage.reading;
      expect(read / forms).toBeGreaterThan(0.5);
      expect(done).toBeGreaterThan(0);
    } finally {
      await fresh.drop();
    }
  });
});

/**
 * A server with a fault, in a process of its own: it reads a list as often as the list is long, until it has thought for
 * a second, or it breaks.
 */
const FAULTY = `
  const [, port, address] = process.argv;
  require('node:http').createServer((request, response) => {
    let body = '';
    request.on('data', (part) => { body += part; });
    request.on('end', () => {
      if (request.url.startsWith('/breaks')) response.statusCode = /constructor|__proto__|NaN|%00|evil|%25/.test(body) ? 500 : 200;
      if (request.url.startsWith('/slow')) {
        let list = [];
        const until = Date.now() + 1000;
        for (const field of body.split('&')) if (Date.now() < until) list = [...list, field];
      }
      response.end('<form method="post" action="' + address + '"><input name="a[]" value="x"></form>');
    });
  }).listen(Number(port), '127.0.0.1', () => console.log('ready'));
`;

describe.runIf(testKind() === 'postgres')('a planted fault is seen', () => {
  test.each([
    ['a list that is copied for each of its fields', '/slow', 'slow'],
    ['an answer of 500', '/breaks', 'failures'],
  ] as const)('%s', { timeout: 240_000 }, async (_, address, seen) => {
    const port = await freePort();
    const child = spawn(process.execPath, ['-e', FAULTY, String(port), address], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await new Promise((ready) => child.stdout.once('data', ready));
      const origin = `http://127.0.0.1:${port}`;
      const stranger = { role: 'a stranger', visitor: visitor(origin) };
      const report = await fuzz({
        origin,
        pid: child.pid ?? 0,
        // It ends with the first fault; this is for a machine that has much else to do.
        seconds: 200,
        // With it a list as long as may be sent comes among the first.
        random: seeded(12),
        people: async () => new Map([['a stranger', stranger]]),
        addresses: [address],
        untilSeen: true,
      });
      expect(report[seen].length).toBeGreaterThan(0);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
