/* The customer's way in and page, over HTTP: opening a link changes nothing, and the page stays within its budget. */

import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoDatabase } from '../../support/browser/demo-database';
import { type Foyer, startFoyer } from '../../support/browser/server';
import { contactOf, signedIn, visitor, welcomePath } from '../../support/browser/visitor';
import { testKind } from '../../support/database/database';
import { rowsOf } from '../../support/database/rows';

const KILOBYTE = 1000;
const OPENINGS = 1000;

describe.runIf(testKind() === 'postgres')('a welcome link', () => {
  let fresh: Awaited<ReturnType<typeof createDemoDatabase>>;
  let foyer: Foyer;

  beforeAll(async () => {
    fresh = await createDemoDatabase();
    foyer = await startFoyer({ database: fresh.url, isDemo: true, env: { LOG_LEVEL: 'error' } });
  }, 120_000);

  afterAll(async () => {
    await foyer.stop();
    await fresh.drop();
  });

  it(`that is read ${OPENINGS} times by machines changes no row`, { timeout: 120_000 }, async () => {
    const path = await welcomePath(await signedIn(foyer.origin, 'Kofi'), 'Marit');
    const before = await rowsOf(fresh.url);
    for (let opening = 0; opening < OPENINGS; opening++) {
      const answer = await fetch(foyer.origin + path, { method: opening % 2 ? 'GET' : 'HEAD' });
      expect(answer.status).toBe(200);
      await answer.arrayBuffer();
    }
    expect(await rowsOf(fresh.url)).toEqual(before);
    expect(Object.keys(before).length).toBeGreaterThan(25);
  });

  it('shows who invites and nothing of the customer', async () => {
    const path = await welcomePath(await signedIn(foyer.origin, 'Kofi'), 'Marit');
    const html = await (await visitor(foyer.origin).get(path)).text();
    expect(html).toContain('Open my page');
    for (const secret of ['Hallowmere', 'Marit', 'bread', '€62']) expect(html).not.toContain(secret);
  });

  it('opens a page without script, within 130 kB and 12 kB of compressed HTML', async () => {
    const marit = await contactOf(foyer.origin, 'Marit');
    const html = await (await marit.get('/welcome')).text();
    expect(html).not.toContain('<script');
    expect(html.match(/data-state="/g)?.length).toBeGreaterThanOrEqual(21);
    const compressed = gzipSync(html, { level: 9 }).length;
    expect(compressed).toBeLessThanOrEqual(12 * KILOBYTE);
    const parts = new Set(
      [...html.matchAll(/(?:href|src)="(\/(?:assets|theme|portraits|favicon)[^"]+)"/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    let whole = compressed;
    for (const part of parts) whole += await weightOf(foyer.origin + part);
    expect([...parts].some((part) => part.endsWith('.woff2'))).toBe(true);
    expect(whole).toBeLessThanOrEqual(130 * KILOBYTE);
  });
});

/** Bytes that travel: compressed where the server compresses. */
async function weightOf(address: string): Promise<number> {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  const body = Buffer.from(await answer.arrayBuffer());
  return answer.headers.get('content-encoding') ? gzipSync(body).length : body.length;
}
