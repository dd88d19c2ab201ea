/* What the mail provider reports arrives in any order, more than once, and sometimes from somebody else. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '#db/client.server';
import { createApp, listen } from '~/http/app.server';
import { applyEarlyReports } from '~/jobs/mail/apply-early-reports.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { newSecret, signed } from '../../stand-in/resend/webhooks';
import { testEnv, useDatabase } from '../../support/database/database';
import { toldOnce } from '../../support/database/told-once';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { introducedOnboarding } from '../../support/story/handoffs';
import { seeded, shuffled } from '../../support/story/seeded';

const SECRET = newSecret();
const ENV = {
  RESEND_API_KEY: 're_test',
  MAIL_FROM: 'hello@vendor.example',
  RESEND_WEBHOOK_SECRET: SECRET,
  PORT: '0',
};
useDatabase(ENV);

const KINDS = [
  'email.sent',
  'email.delivery_delayed',
  'email.delivered',
  'email.failed',
  'email.suppressed',
  'email.bounced',
  'email.complained',
] as const;

/** What each of them means, in the same order. */
const DELIVERED_AS = [null, 'delayed', 'delivered', 'failed', 'suppressed', 'bounced', 'complained'] as const;
const ranksOf = (story: readonly (typeof KINDS)[number][]) => story.map((kind) => KINDS.indexOf(kind));

type Event = { id: string; body: string };

let cast: Home;
/** The introduction to Mira, as it was recorded and not sent yet. */
let introduced: Awaited<ReturnType<typeof introductionToMira>>;
let server: Server;
let origin: string;
let sent: Outgoing[] = [];

toldOnce(async () => {
  cast = await oneWorkspace();
  introduced = await introductionToMira();
});
beforeAll(async () => {
  const env = testEnv(ENV);
  server = await listen(createApp({ env, build: () => Promise.reject(new Error('no pages here')) }), env);
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

beforeEach(() => {
  sent = [];
});

const accepting = async (message: Outgoing) => {
  sent.push(message);
  return { outcome: 'accepted' as const, providerId: `mail ${message.idempotencyKey}` };
};

const event = (type: string, providerId: string, tags: object, minute = 0): Event => ({
  id: `msg_${uuid()}`,
  body: JSON.stringify({
    type,
    created_at: new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString(),
    data: {
      email_id: providerId,
      tags,
      ...(type === 'email.bounced' && {
        bounce: { message: 'No such mailbox', type: 'Permanent', subType: 'General' },
      }),
    },
  }),
});

async function tell(one: Event, { secret = SECRET, at = new Date() } = {}): Promise<number> {
  const response = await fetch(`${origin}/webhooks/resend`, {
    method: 'POST',
    body: one.body,
    headers: { 'content-type': 'application/json', ...signed(secret, one, at) },
  });
  return response.status;
}

const noticeRow = (id: string) =>
  db()
    .selectFrom('notices')
    .select(['state', 'provider_id', 'delivery', 'delivery_at', 'delivery_reason'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

async function introductionToMira() {
  const { id, mira } = await introducedOnboarding(cast);
  const { id: notice } = await db()
    .selectFrom('notices')
    .select('id')
    .where('onboarding_id', '=', id)
    .where('kind', '=', 'introduction')
    .where('recipient_id', '=', mira.id)
    .executeTakeFirstOrThrow();
  return { id, notice };
}

const newsOf = (subject: string) =>
  db().selectFrom('notices').select('recipient_id').where('subject_id', '=', subject).execute();

const bouncesTold = (onboarding: string) =>
  db()
    .selectFrom('events')
    .select('details')
    .where('onboarding_id', '=', onboarding)
    .where('kind', '=', 'mail_bounced')
    .execute();

describe('reports in any order', () => {
  it.each([1, 2, 3])(
    'end as they would in order, three times each with 5 % forged (seed %i)',
    async (seed) => {
      const random = seeded(seed);
      const { id, notice } = introduced;
      await deliverDue(accepting);
      const stories = [
        ...KINDS.map((kind) => [kind]),
        ...Array.from({ length: 11 }, () =>
          shuffled(KINDS, random).slice(0, 1 + Math.floor(random() * KINDS.length)),
        ),
      ];
      const inOrder = await Promise.all(stories.map(() => twinOf(notice)));
      const disorderly = await Promise.all(stories.map(() => twinOf(notice)));
      for (const [index, story] of stories.entries())
        for (const one of reportsOf(story, inOrder[index] ?? '')) expect(await tell(one)).toBe(200);

      const genuine = stories.flatMap((story, index) => reportsOf(story, disorderly[index] ?? ''));
      const forged = new Set<string>();
      const arriving = shuffled([...genuine, ...genuine, ...genuine], random).flatMap((one) => {
        if (random() >= 0.05) return [one];
        const fake = event(
          'email.complained',
          JSON.parse(one.body).data.email_id,
          JSON.parse(one.body).data.tags,
          59,
        );
        forged.add(fake.id);
        return [fake, one];
      });
      for (const one of arriving)
        expect(await tell(one, forged.has(one.id) ? { secret: newSecret() } : {})).toBe(
          forged.has(one.id) ? 401 : 200,
        );

      expect(forged.size).toBeGreaterThan(2);
      const kept = await db().selectFrom('provider_events').select('id').execute();
      expect(kept.filter((row) => forged.has(row.id))).toEqual([]);
      for (const [index] of stories.entries()) {
        const [one, other] = [inOrder[index] ?? '', disorderly[index] ?? ''];
        const { provider_id: _, ...expected } = await noticeRow(one);
        expect(await noticeRow(other)).toMatchObject(expected);
        expect(expected.delivery).toBe(DELIVERED_AS[Math.max(...ranksOf(stories[index] ?? []))]);
        expect((await newsOf(other)).length).toBe((await newsOf(one)).length);
      }
      const troubled = stories.filter((story) => story.some((kind) => KINDS.indexOf(kind) >= 3)).length;
      expect(await bouncesTold(id)).toHaveLength(2 * troubled);
    },
  );

  const reportsOf = (story: readonly string[], notice: string): Event[] =>
    [...story]
      .sort((one, other) => KINDS.indexOf(one as never) - KINDS.indexOf(other as never))
      .map((kind) => event(kind, `mail ${notice}`, { notice }, (KINDS.indexOf(kind as never) * 37) % 60));

  /** Another notice like it, so that many stories can be told of one onboarding. */
  async function twinOf(notice: string): Promise<string> {
    const { searched: _, ...row } = await db()
      .selectFrom('notices')
      .selectAll()
      .where('id', '=', notice)
      .executeTakeFirstOrThrow();
    const id = uuid();
    await db()
      .insertInto('notices')
      .values({
        ...row,
        id,
        subject_id: uuid(),
        provider_id: `mail ${id}`,
        message: JSON.stringify(row.message),
      })
      .execute();
    return id;
  }
});

describe('a mail that came back', () => {
  it('is told once to sales and customer success, with the address, the reason and what helps', async () => {
    const { id, notice } = introduced;
    await deliverDue(accepting);
    await tell(event('email.delivery_delayed', `mail ${notice}`, { notice }, 1));
    expect(await newsOf(notice)).toEqual([]);
    await tell(event('email.bounced', `mail ${notice}`, { notice }, 2));
    await tell(event('email.complained', `mail ${notice}`, { notice }, 3));
    expect((await newsOf(notice)).map((row) => row.recipient_id).sort()).toEqual(
      [cast.ines.id, cast.sam.id].sort(),
    );
    expect(await bouncesTold(id)).toHaveLength(1);
    sent = [];
    await deliverDue(accepting);
    const letters = sent.filter((one) => one.kind === 'mail_bounced');
    expect(letters).toHaveLength(2);
    expect(letters[0]?.subject).toContain('Brightwater: Mira’s mail');
    expect(letters[0]?.text.replaceAll('\u200a', '')).toContain('mira@brightwater.example');
    expect(letters[0]?.text).toContain(`/onboardings/${id}#p-`);
    expect(letters[0]?.text).not.toContain('/welcome/');
  });

  it('is told, too, when the provider refuses it outright', async () => {
    const { id, notice } = introduced;
    await deliverDue(async (message) =>
      message.idempotencyKey === notice
        ? { outcome: 'rejected', reason: 'Invalid `to` field.' }
        : accepting(message),
    );
    expect((await noticeRow(notice)).state).toBe('failed');
    expect(await newsOf(notice)).toHaveLength(2);
    expect(await bouncesTold(id)).toHaveLength(1);
    await deliverDue(accepting);
    const [letter] = sent.filter((one) => one.kind === 'mail_bounced' && one.text.includes(id));
    expect(letter?.text).toContain('couldn’t be delivered');
  });

  it('to a colleague of ours is no news', async () => {
    const { id } = introduced;
    await deliverDue(accepting);
    const copy = await db()
      .selectFrom('notices')
      .select('id')
      .where('onboarding_id', '=', id)
      .where('kind', '=', 'introduction_copy')
      .executeTakeFirstOrThrow();
    await tell(event('email.bounced', `mail ${copy.id}`, { notice: copy.id }));
    expect((await noticeRow(copy.id)).delivery).toBe('bounced');
    expect(await newsOf(copy.id)).toEqual([]);
  });
});

describe('a report that comes early', () => {
  it('settles an attempt whose outcome we don’t know, by our own mark on the mail', async () => {
    const { notice } = introduced;
    await deliverDue(async () => ({ outcome: 'unknown', reason: 'no answer' }));
    expect((await noticeRow(notice)).state).toBe('queued');
    await tell(event('email.delivered', 'mail early', { notice }));
    expect(await noticeRow(notice)).toMatchObject({
      state: 'accepted',
      provider_id: 'mail early',
      delivery: 'delivered',
    });
    await deliverDue(accepting);
    expect(sent.filter((one) => one.idempotencyKey === notice)).toEqual([]);
  });

  it('without our mark waits until the mail’s id is known', async () => {
    const { notice } = introduced;
    await tell(event('email.bounced', `mail ${notice}`, {}));
    expect((await noticeRow(notice)).delivery).toBeNull();
    await deliverDue(accepting);
    expect(await applyEarlyReports()).toBe(1);
    expect(await noticeRow(notice)).toMatchObject({
      delivery: 'bounced',
      delivery_reason: 'No such mailbox',
    });
    expect(await applyEarlyReports()).toBe(0);
  });
});

describe('who is listened to', () => {
  const anything = () => event('email.delivered', `mail ${uuid()}`, {});

  it('nobody with another secret, an old signature, a changed body or none', async () => {
    const one = anything();
    expect(await tell(one, { secret: newSecret() })).toBe(401);
    expect(await tell(one, { at: new Date(Date.now() - 6 * 60_000) })).toBe(401);
    expect(await tell(one, { at: new Date(Date.now() + 6 * 60_000) })).toBe(401);
    const changed = await fetch(`${origin}/webhooks/resend`, {
      method: 'POST',
      body: one.body.replace('delivered', 'bounced'),
      headers: signed(SECRET, one, new Date()),
    });
    expect(changed.status).toBe(401);
    expect((await fetch(`${origin}/webhooks/resend`, { method: 'POST', body: one.body })).status).toBe(401);
    const kept = await db().selectFrom('provider_events').select('id').where('id', '=', one.id).execute();
    expect(kept).toEqual([]);
  });

  it('a signature among several counts, as when the secret is being changed', async () => {
    const one = anything();
    const right = signed(SECRET, one, new Date());
    const other = signed(newSecret(), one, new Date());
    const response = await fetch(`${origin}/webhooks/resend`, {
      method: 'POST',
      body: one.body,
      headers: { ...right, 'svix-signature': `${other['svix-signature']} ${right['svix-signature']}` },
    });
    expect(response.status).toBe(200);
  });

  it('what we don’t follow is answered and not kept', async () => {
    const opened = event('email.opened', 'mail x', {});
    expect(await tell(opened)).toBe(200);
    expect(await tell({ id: 'msg_odd', body: '{"type":"contact.created"}' })).toBe(200);
    const kept = await db()
      .selectFrom('provider_events')
      .select('id')
      .where('id', 'in', [opened.id, 'msg_odd'])
      .execute();
    expect(kept).toEqual([]);
  });

  it('a body without end is refused', async () => {
    const huge = { id: 'msg_huge', body: 'x'.repeat(300 * 1024) };
    expect(await tell(huge)).toBe(413);
  });
});
