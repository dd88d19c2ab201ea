/* Addresses that never answer hold up themselves alone: others are told at once, whoever has waited longest first. */
import { v7 as uuid } from 'uuid';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { db, transact } from '#db/client.server';
import { insertEvent } from '#db/onboarding/events.server';
import { claimDeliveries } from '#db/webhook/webhook-claims.server';
import { addWebhook } from '~/commands/webhook/webhooks.server';
import type { WebhookAnswer } from '~/domain/webhook/delivery';
import type { Post } from '~/jobs/webhook/post.server';
import { telling } from '~/jobs/webhook/tell-webhooks.server';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, startedHandoff } from '../../support/story/handoffs';

useDatabase();

let home: Home;
let onboarding: { id: string; workspaceId: string };
const GOOD = 'https://good.example.com/';

const named = async (url: string) =>
  done(await addWebhook(home.kofi, { id: uuid(), url, topics: ['guides'] }));
async function happens(times = 1) {
  for (let nth = 0; nth < times; nth += 1)
    await insertEvent(db(), { kind: 'greeting_written' }, { onboarding, actor: home.sam, at: new Date() });
}

const TAKEN: WebhookAnswer = { status: 200, said: '', retryAfter: null, trouble: null };
const TOO_SLOW: WebhookAnswer = { status: null, said: '', retryAfter: null, trouble: 'too_slow' };
const hung: (() => void)[] = [];
const letGo = () => {
  for (const one of hung.splice(0)) one();
};
const asked: string[] = [];
/** Only the good address answers; the others hang until they are let go. */
const post: Post = async (url) => {
  asked.push(url);
  if (url === GOOD) return TAKEN;
  await new Promise<void>((resolve) => hung.push(resolve));
  return TOO_SLOW;
};
const goodOnes = () => asked.filter((url) => url === GOOD).length;

beforeAll(async () => {
  home = await oneWorkspace();
  onboarding = { id: await startedHandoff(home), workspaceId: home.workspaceId };
});
afterEach(() => {
  asked.length = 0;
});

test('what happens while another address doesn’t answer is told at once', async () => {
  await named('https://silent-1.example.com/');
  await named(GOOD);
  const teller = telling(post);
  await happens();
  const running = teller.soon();
  await expect.poll(() => asked.length).toBe(2);
  await happens();
  void teller.soon();
  await expect.poll(goodOnes).toBe(2);
  expect(hung.length).toBeGreaterThan(0);
  const letting = setInterval(letGo, 20);
  await running;
  await teller.ended();
  clearInterval(letting);
});

test('of an address that fails one is asked at a time, and others go first', async () => {
  for (const nth of [2, 3, 4, 5]) await named(`https://silent-${nth}.example.com/`);
  const teller = telling(post);
  await happens(12);
  const running = teller.soon();
  await expect.poll(goodOnes).toBe(12);
  const silent = () => asked.filter((url) => url !== GOOD);
  // The first of them failed before and is asked once; the others are asked four times each.
  await expect.poll(() => silent().length).toBe(17);
  for (let round = 1; round <= 3; round += 1) {
    asked.length = 0;
    letGo();
    await expect.poll(() => silent().length).toBe(5);
    await happens();
    void teller.soon();
    await expect.poll(goodOnes).toBe(1);
  }
  const letting = setInterval(letGo, 20);
  await running;
  clearInterval(letting);
});

test('a workspace takes no more than its share, each of its addresses a few, the longest waiting first', async () => {
  await db().updateTable('webhook_deliveries').set({ failures: 0 }).execute();
  for (const nth of [6, 7, 8, 9, 10]) await named(`https://silent-${nth}.example.com/`);
  await happens(6);
  const claims = await transact(db(), (trx) => claimDeliveries(trx, 100));
  expect(claims).toHaveLength(30);
  const rows = await db()
    .selectFrom('webhook_deliveries')
    .select(['endpoint_id', 'state', 'due_at'])
    .execute();
  const of = (state: string) => rows.filter((row) => row.state === state);
  const perAddress = new Map<string, typeof rows>();
  for (const row of of('sending'))
    perAddress.set(row.endpoint_id, [...(perAddress.get(row.endpoint_id) ?? []), row]);
  expect(Math.max(...[...perAddress.values()].map((taken) => taken.length))).toBeLessThanOrEqual(4);
  for (const [id, taken] of perAddress) {
    const left = of('queued').filter((row) => row.endpoint_id === id);
    expect(Math.max(...taken.map((row) => +row.due_at))).toBeLessThanOrEqual(
      Math.min(...left.map((row) => +row.due_at)),
    );
  }
  expect(await transact(db(), (trx) => claimDeliveries(trx, 100))).toEqual([]);
});
