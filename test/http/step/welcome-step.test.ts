/* The verbs of a step on the customer's page, over HTTP, on both databases. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoDatabase } from '../../support/browser/demo-database';
import { type Foyer, startFoyer } from '../../support/browser/server';
import { contactOf, signedIn, type Visitor, visitor } from '../../support/browser/visitor';
import { testKind } from '../../support/database/database';
import { rowsOf } from '../../support/database/rows';

const KILOBYTE = 1000;
const ABSENT = '0197a1b2-0000-7000-8000-000000000009';

const kinds = testKind() === 'postgres' ? (['postgres', 'embedded'] as const) : (['embedded'] as const);

describe.each(kinds)('a step on the %s database', (kind) => {
  let fresh: Awaited<ReturnType<typeof createDemoDatabase>> | null = null;
  let foyer: Foyer;
  let marit: Visitor;
  let ours: Visitor;
  /** "Pick the three shops" is Marit's, "We check the figures" ours. */
  let own: string;
  let notOwn: string;
  let html: string;

  const stepCalled = (page: string, title: string): string => {
    const found = [...page.matchAll(/href="(\/welcome\/steps\/[0-9a-f-]{36})[^"]*"[^>]*>([^<]*)<\/a>/g)].find(
      ([, , words]) => words === title,
    );
    if (!found?.[1]) throw new Error(`There is no step “${title}”.`);
    return found[1];
  };
  const read = async (who: Visitor, address: string) => (await who.get(address)).text();
  const marksIn = async (url: string) => Number((await rowsOf(url)).step_marks?.split(' ')[0]);
  const markIn = (page: string) => /name="mark" value="([^"]+)"/.exec(page)?.[1] ?? '';

  beforeAll(async () => {
    if (kind === 'postgres') fresh = await createDemoDatabase();
    foyer = await startFoyer({ database: fresh?.url, isDemo: true, env: { LOG_LEVEL: 'error' } });
    marit = await contactOf(foyer.origin, 'Marit');
    ours = await signedIn(foyer.origin, 'Ines');
    html = await read(marit, '/welcome');
    own = stepCalled(html, 'Pick the three shops');
    notOwn = stepCalled(html, 'We check the figures');
  }, 180_000);

  afterAll(async () => {
    await foyer?.stop();
    await fresh?.drop();
  });

  it('is read without a row being written, whatever is asked for', async () => {
    const before = fresh && (await rowsOf(fresh.url));
    for (const verb of ['', '/done', '/stuck', '/undo', '/not-yet']) {
      const answer = await marit.get(own + verb);
      expect([verb, answer.status]).toEqual([verb, 200]);
      const page = await answer.text();
      expect(page).not.toContain('<script');
      expect(page).toContain('Pick the three shops');
    }
    if (fresh) expect(await rowsOf(fresh.url)).toEqual(before);
  });

  it('is done once however often it is pressed at once, and opened again once', async () => {
    const marksBefore = fresh && (await marksIn(fresh.url));
    const presses = await Promise.all(Array.from({ length: 50 }, () => marit.post(`${own}/done`)));
    expect(presses.every(({ status }) => status === 303 || status === 429)).toBe(true);
    expect(presses[0]?.headers.get('location')).toBe(`${own}#said`);
    const page = await read(marit, own);
    expect(page).toContain('You said it is done just now.');
    const mark = markIn(page);
    const undos = await Promise.all(Array.from({ length: 50 }, () => marit.post(`${own}/undo`, { mark })));
    // So many presses of one person within a second are asked to wait; each is taken up or not at all.
    expect(undos.every(({ status }) => status === 303 || status === 429)).toBe(true);
    expect(undos.some(({ status }) => status === 303)).toBe(true);
    expect(await read(marit, own)).toContain('>Done</button>');
    if (fresh) expect(await marksIn(fresh.url)).toBe((marksBefore ?? 0) + 2);
  });

  it('is stuck with a reason of 1 to 1,000 characters, which stays when it is too long', async () => {
    const empty = await marit.post(`${own}/stuck`, { words: '  ' });
    expect(empty.status).toBe(400);
    expect(await empty.text()).toContain('Say what is in the way, in a sentence or two');
    const long = 'x'.repeat(1001);
    const refused = await marit.post(`${own}/stuck`, { words: long });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain(long);
    expect((await marit.post(`${own}/stuck`, { words: 'Two <i>leases</i> end.' })).status).toBe(303);
    const page = await read(marit, own);
    expect(page).toContain('Two &lt;i&gt;leases&lt;/i&gt; end.');
    expect(page).toContain('I can go on');
    expect(await read(marit, '/welcome')).toContain('Stuck');
    const old = await marit.post(`${own}/undo`, { mark: ABSENT });
    expect(old.status).toBe(409);
    expect(await old.text()).toContain('Somebody said something else of it meanwhile.');
    expect((await marit.post(`${own}/undo`, { mark: markIn(page) })).status).toBe(303);
    expect(await read(marit, own)).not.toContain('I can go on');
  });

  it('of ours, of another page, of nowhere and for nobody is the calm page or a calm no', async () => {
    expect((await marit.post(`${notOwn}/done`)).status).toBe(403);
    const amara = await contactOf(foyer.origin, 'Amara');
    for (const verb of ['/done', '/stuck', '/undo', '/not-yet']) {
      const typed = { words: 'Stuck', mark: ABSENT };
      expect([verb, (await amara.post(own + verb, typed)).status]).toEqual([verb, 404]);
      expect([verb, (await marit.post(`/welcome/steps/${ABSENT}${verb}`, typed)).status]).toEqual([
        verb,
        404,
      ]);
      expect([verb, (await marit.post(`/welcome/steps/nothing${verb}`, typed)).status]).toEqual([verb, 404]);
    }
    const absent = await read(amara, `/welcome/steps/${ABSENT}`);
    expect(await read(amara, own)).toBe(absent);
    expect(absent).not.toContain('Pick the three shops');
    const stranger = visitor(foyer.origin);
    expect((await stranger.get(own)).status).toBe(404);
    expect(await (await stranger.post(`${own}/stuck`, { words: 'Typed before' })).text()).toContain(
      'Typed before',
    );
    expect((await marit.post(`${own}/undo`, { mark: 'nothing' })).status).toBe(404);
  });

  it('that was taken out meanwhile keeps the typed words, and is absent for whoever only reads', async () => {
    const at = /\/onboardings\/[0-9a-f-]{36}/.exec(await read(ours, '/search?q=Hallowmere'))?.[0] ?? '';
    const extra = stepCalled(html, 'The bake plan in five minutes');
    const stepId = extra.split('/').at(-1);
    expect((await ours.post(`${at}/path/steps/${stepId}/remove`)).status).toBe(303);
    expect((await ours.post(`${at}/path/publish`)).status).toBe(303);
    expect((await marit.get(extra)).status).toBe(404);
    const answer = await marit.post(`${extra}/stuck`, { words: 'The link is broken.' });
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain('isn’t part of the path any more');
    expect(page).toContain('The link is broken.');
    expect((await marit.post(`${extra}/done`)).status).toBe(409);
  });

  it('on a closed page is read and not marked, with the words kept', async () => {
    const at = /\/onboardings\/[0-9a-f-]{36}/.exec(await read(ours, '/search?q=Hallowmere'))?.[0] ?? '';
    await ours.post(`${at}/close`, { reason: 'finished', words: '' });
    expect(await read(marit, own)).toContain('This page is closed.');
    const answer = await marit.post(`${own}/stuck`, { words: 'Typed meanwhile' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Typed meanwhile');
    expect((await marit.post(`${own}/done`)).status).toBe(409);
    expect(Buffer.byteLength(await read(marit, own))).toBeLessThan(30 * KILOBYTE);
  });
});
