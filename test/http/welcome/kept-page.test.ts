/*
 * The customer's page as it is handed out by the program: kept ones are never stale and never somebody else's, with
 * several contacts, browsers and processes at once.
 */

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDemoDatabase } from '../../support/browser/demo-database';
import { type Foyer, startFoyer } from '../../support/browser/server';
import { contactOf, type Visitor, visitor } from '../../support/browser/visitor';
import { testKind } from '../../support/database/database';

/** What an answer says; the minute it was drawn at, printed at its end, stays true of a page that is kept. */
const textOf = async (answer: Response) => (await answer.text()).replace(/As of [^.]+\./, 'As of then.');
const pageOf = async (who: Visitor) => textOf(await who.get('/welcome'));

describe.runIf(testKind() === 'postgres')('the kept page', () => {
  let fresh: Awaited<ReturnType<typeof createDemoDatabase>>;
  let foyer: Foyer;
  let second: Foyer;
  let marit: Visitor;
  let aoife: Visitor;

  beforeAll(async () => {
    fresh = await createDemoDatabase();
    foyer = await startFoyer({ database: fresh.url, isDemo: true, env: { LOG_LEVEL: 'error' } });
    second = await startFoyer({
      database: fresh.url,
      isDemo: true,
      env: { LOG_LEVEL: 'error', PUBLIC_ORIGIN: foyer.origin, HOST: '127.0.0.1' },
    });
    marit = await contactOf(foyer.origin, 'Marit');
    aoife = await contactOf(foyer.origin, 'Aoife');
  }, 400_000);

  afterAll(async () => {
    await second?.stop();
    await foyer?.stop();
    await fresh?.drop();
  });

  const there = (who: Visitor) => who.at(`http://127.0.0.1:${second.port}`);

  test('is what the route would draw, to the byte, and is not kept by browsers', async () => {
    const kept = await marit.get('/welcome');
    expect(kept.headers.get('cache-control')).toBe('no-store');
    expect(kept.headers.get('vary')).toBe('Cookie, Accept-Encoding');
    expect(kept.headers.get('content-encoding')).toBe('gzip');
    expect(kept.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const routed = await marit.get('/welcome?drawn-by=its-route');
    expect(routed.headers.get('content-security-policy')).toBe(kept.headers.get('content-security-policy'));
    const html = await textOf(kept);
    expect(html).toBe(await textOf(routed));
    expect(html).toBe(await pageOf(marit));
    expect(html).not.toContain('<!-- -->');
  });

  test('shows an answer at once to whoever gave it, to a colleague, and from another process', async () => {
    const readers = [marit, there(marit), aoife, there(aoife)];
    const yeses = async () =>
      Promise.all(readers.map(async (who) => (await pageOf(who)).split('said this is right').length - 1));
    const html = await (await marit.get('/welcome')).text();
    const [, action = ''] = /action="(\/welcome\/statements\/[^"#]+\/confirm)#/.exec(html) ?? [];
    const fields = fieldsAround(html, action);
    const [before = -1] = await yeses();
    expect(await yeses()).toEqual(Array(4).fill(before));
    expect((await marit.post(action, fields)).status).toBe(303);
    expect(await yeses()).toEqual(Array(4).fill(before + 1));
    expect((await marit.post(action.replace(/confirm$/, 'undo'), fields)).status).toBe(303);
    expect(await yeses()).toEqual(Array(4).fill(before));
    for (const who of readers)
      expect(await pageOf(who)).toBe(await textOf(await who.get('/welcome?drawn-by=its-route')));
  });

  test('is each reader’s own while forty ask at once', async () => {
    const asked = [...Array(40).keys()].map(async (turn) => {
      const [who, name] = turn % 2 ? ([marit, 'Marit'] as const) : ([aoife, 'Aoife'] as const);
      const html = await pageOf(turn % 4 < 2 ? who : there(who));
      return (
        html.includes(`Hello ${name},`) && !html.includes(name === 'Marit' ? 'Hello Aoife' : 'Hello Marit')
      );
    });
    expect(await Promise.all(asked)).toEqual(Array(40).fill(true));
    expect((await visitor(foyer.origin).get('/welcome')).status).toBe(404);
    expect((await visitor(foyer.origin, 'foyer-welcome=nobody').get('/welcome')).status).toBe(404);
  });

  test('is gone from every process with the link and with the session', async () => {
    const other = await contactOf(foyer.origin, 'Aoife');
    expect((await there(other).get('/welcome')).status).toBe(200);
    const closing = await other.post('/welcome/close', fieldsAround(await pageOf(other), '/welcome/close'));
    expect(closing.status).toBe(303);
    expect((await other.get('/welcome')).status).toBe(404);
    expect((await there(other).get('/welcome')).status).toBe(404);
    expect((await there(aoife).get('/welcome')).status).toBe(200);
    const client = new pg.Client(fresh.url);
    await client.connect();
    await client.query(`update welcome_links set revoked_at = now()
      where contact_id in (select id from contacts where name like 'Aoife%')`);
    await client.end();
    expect((await aoife.get('/welcome')).status).toBe(404);
    expect((await there(aoife).get('/welcome')).status).toBe(404);
    expect((await there(marit).get('/welcome')).status).toBe(200);
  });
});

/** The fields of the form that sends to `address`, as they stand. */
function fieldsAround(html: string, address: string): Record<string, string> {
  const at = html.indexOf(`action="${address}`);
  const form = html.slice(html.lastIndexOf('<form', at), html.indexOf('</form>', at));
  return Object.fromEntries(
    [...form.matchAll(/ name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
