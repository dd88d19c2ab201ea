/*
 * What happens is told to whoever asked for it: signed, once each, again for days until it is taken. A real program
 * receives it, and verifies it as receivers do.
 */
import { Webhook } from 'standardwebhooks';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '#db/client.server';
import { WEBHOOK_LEASE_SECONDS } from '#db/webhook/webhook-claims.server';
import { erasePerson } from '~/commands/contact/erase-person.server';
import { deleteOnboarding } from '~/commands/onboarding/delete-onboarding.server';
import { confirmStatement } from '~/commands/review/review-statement.server';
import {
  addWebhook,
  changeWebhook,
  endWebhookSecret,
  makeSecret,
  removeWebhook,
  tellAgain,
  testWebhook,
  turnWebhook,
} from '~/commands/webhook/webhooks.server';
import { WAITS_SECONDS } from '~/domain/webhook/delivery';
import { TOLD_DATA } from '~/domain/webhook/told-data';
import { WEBHOOK_TOPICS } from '~/domain/webhook/topics';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { postTo } from '~/jobs/webhook/post.server';
import { onTellingMoment, tellWebhooks } from '~/jobs/webhook/tell-webhooks.server';
import { webhookPage } from '~/queries/webhook/webhooks.server';
import { sayWebhookPage } from '~/speech/en/webhook/say-webhooks';
import { shiftClock, useDatabase } from '../../support/database/database';
import { openReceiver, type Receiver } from '../../support/receiver';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { acceptedHandoff, done, introducedOnboarding, point } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';

useDatabase();

const post = postTo({ isPrivateAllowed: true });
const tell = () => tellWebhooks(post);

let home: Home;
let nextDoor: NextDoor;
let receiver: Receiver;
let secret: string;
const webhook = uuid();
let id: string;

beforeAll(async () => {
  ({ home, nextDoor } = await twoWorkspaces());
  receiver = await openReceiver();
  secret = done(
    await addWebhook(home.kofi, { id: webhook, url: receiver.url, topics: [...WEBHOOK_TOPICS] }),
  ).secret;
});
afterAll(() => receiver.close());

type Told = { type: string; timestamp: string; data: Record<string, unknown> };
/** What was received since, verified by this secret. */
function taken(by = secret): Told[] {
  const all = receiver.got.splice(0);
  return all.map(
    ({ headers, body }) => new Webhook(by).verify(body, headers as Record<string, string>) as Told,
  );
}

const deliveries = () =>
  db().selectFrom('webhook_deliveries').selectAll().orderBy('happened_at').orderBy('id').execute();

describe('what happens', () => {
  test('is told once, signed, with how it stood and stands', async () => {
    id = await acceptedHandoff(home);
    await tell();
    const told = taken();
    const kinds = told.map(({ type }) => type);
    expect(kinds).toContain('handoff_submitted');
    expect(kinds.filter((kind) => kind === 'handoff_accepted')).toHaveLength(1);
    const accepted = told.find(({ type }) => type === 'handoff_accepted');
    expect(accepted?.data).toEqual({
      event_id: expect.any(String),
      onboarding_id: id,
      statement_id: null,
      customer: { id: expect.any(String), name: expect.any(String) },
      deal: { external_id: null, name: expect.any(String) },
      actor: { kind: 'member', id: home.ines.id, name: 'Ines Duarte' },
      key: null,
      current: expect.objectContaining({ stage: 'accepted', turn: 'cs', is_closed: false }),
      previous: expect.objectContaining({ stage: 'submitted' }),
    });
    expect(told.find(({ type }) => type === 'onboarding_started')?.data).toMatchObject({
      current: { stage: 'recording' },
      previous: null,
    });
    await tell();
    expect(receiver.got).toEqual([]);
  });

  test('is not told of topics that nobody chose', async () => {
    done(await changeWebhook(home.kofi, webhook, { url: receiver.url, topics: ['guides'] }));
    const { id: other } = await introducedOnboarding(home);
    await tell();
    const kinds = new Set(taken().map(({ type }) => type));
    expect(kinds.has('guide_published')).toBe(true);
    expect(kinds.has('introduction_sent')).toBe(false);
    expect(other).not.toBe(id);
    done(await changeWebhook(home.kofi, webhook, { url: receiver.url, topics: [...WEBHOOK_TOPICS] }));
  });
});

describe('a test', () => {
  test('goes once however often its form is sent, signed and logged, and tells of nothing that happened', async () => {
    const testId = uuid();
    done(await testWebhook(home.kofi, webhook, testId));
    done(await testWebhook(home.kofi, webhook, testId));
    await tell();
    expect(taken()).toEqual([
      {
        type: 'test',
        timestamp: expect.any(String),
        data: { webhook_id: webhook, sent_by: { id: home.kofi.id, name: 'Kofi Mensah' } },
      },
    ]);
    const page = await webhookPage(await memberFor(home.kofi), webhook, { before: null, deliveryId: testId });
    const said = page && sayWebhookPage(page).open;
    expect(said).toMatchObject({ kind: 'test', about: 'A test', stands: 'Taken', onboardingId: null });
    expect(said?.body).toContain(webhook);
    done(await turnWebhook(home.kofi, webhook, 'off'));
    expect(await testWebhook(home.kofi, webhook, uuid())).toMatchObject({ code: 'webhook_off' });
    done(await turnWebhook(home.kofi, webhook, 'on'));
    expect(await testWebhook(home.hanne, webhook, uuid())).toMatchObject({ code: 'not_allowed' });
  });
});

describe('a secret', () => {
  test('is beside another while a program changes, and signs nothing once it is ended', async () => {
    const secretId = uuid();
    const next = done(await makeSecret(home.kofi, webhook, secretId)).secret;
    expect(next).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await makeSecret(home.kofi, webhook, secretId)).toMatchObject({ code: 'secret_shown_already' });
    const [one] = await deliveries();
    done(await tellAgain(home.kofi, webhook, one?.id ?? ''));
    await tell();
    const [got] = receiver.got.splice(0);
    for (const by of [secret, next])
      new Webhook(by).verify(got?.body ?? '', got?.headers as Record<string, string>);
    const first = await db()
      .selectFrom('webhook_secrets')
      .select('id')
      .where('id', '<>', secretId)
      .executeTakeFirstOrThrow();
    done(await endWebhookSecret(home.kofi, webhook, first.id));
    expect(await endWebhookSecret(home.kofi, webhook, secretId)).toMatchObject({ code: 'last_secret' });
    done(await tellAgain(home.kofi, webhook, one?.id ?? ''));
    await tell();
    const [again] = receiver.got;
    expect(() =>
      new Webhook(secret).verify(again?.body ?? '', again?.headers as Record<string, string>),
    ).toThrow();
    secret = next;
    taken();
    expect(got?.headers['webhook-id']).toBe(one?.id);
    expect(again?.headers['webhook-id']).toBe(one?.id);
    expect(again?.body).toBe(got?.body);
  });
});

describe('what is not taken', () => {
  let shifted = 0;
  const later = async (seconds: number) => {
    shifted += Math.ceil(seconds * 1.25);
    await shiftClock(`${shifted} seconds`);
  };
  const sent: Outgoing[] = [];
  const mailed = async () => {
    sent.length = 0;
    await deliverDue(async (message) => {
      sent.push(message);
      return { outcome: 'accepted', providerId: crypto.randomUUID() };
    });
    return sent.filter(({ kind }) => kind === 'webhook_failing').map(({ to }) => to);
  };

  test('is tried again for days, with the same id and body, then given up and told once', async () => {
    receiver.answer = (answer) => answer.writeHead(503).end('<h1>Down\u0000</h1>');
    const [one] = await deliveries();
    done(await tellAgain(home.kofi, webhook, one?.id ?? ''));
    await mailed();
    for (const wait of WAITS_SECONDS) {
      await tell();
      await tell();
      await later(wait);
    }
    await tell();
    const tries = receiver.got.splice(0);
    expect(tries).toHaveLength(WAITS_SECONDS.length + 1);
    expect(new Set(tries.map(({ headers, body }) => `${headers['webhook-id']} ${body}`)).size).toBe(1);
    const after = await db()
      .selectFrom('webhook_deliveries')
      .select(['state', 'tries', 'failures'])
      .where('id', '=', one?.id ?? '')
      .executeTakeFirstOrThrow();
    expect(after.state).toBe('failed');
    expect(after.tries.latest.at(-1)).toMatchObject({ status: 503, said: '<h1>Down </h1>', trouble: null });
    expect(await mailed()).toEqual([expect.stringContaining('kofi')]);
    const [, two] = await deliveries();
    done(await tellAgain(home.kofi, webhook, two?.id ?? ''));
    for (const wait of WAITS_SECONDS) {
      await tell();
      await later(wait);
    }
    await tell();
    expect(await mailed()).toEqual([]);
    receiver.got.splice(0);
  });

  test('is sent again by an admin, and taken under the same id', async () => {
    receiver.answer = (answer) => answer.writeHead(204).end();
    const [one] = await deliveries();
    const at = one?.id ?? '';
    expect(await tellAgain(home.hanne, webhook, at)).toMatchObject({ code: 'not_allowed' });
    expect(await tellAgain(nextDoor.olga, webhook, at)).toMatchObject({ code: 'not_found' });
    done(await tellAgain(home.kofi, webhook, at));
    expect(await tellAgain(home.kofi, webhook, at)).toMatchObject({ code: 'still_being_told' });
    await tell();
    expect(receiver.got.splice(0).map(({ headers }) => headers['webhook-id'])).toEqual([at]);
    const row = await db().selectFrom('webhook_endpoints').select('failing_at').executeTakeFirstOrThrow();
    expect(row.failing_at).toBeNull();
  });

  test.each(['after claim', 'before post', 'before result', 'after result'] as const)(
    'by a worker that ends %s is told once its lease is over, under the same id, and by nobody before',
    async (moment) => {
      const [one] = await deliveries();
      done(await tellAgain(home.kofi, webhook, one?.id ?? ''));
      onTellingMoment((reached) => {
        if (reached === moment) throw new Error('The worker ended.');
      });
      await tell().catch(() => undefined);
      onTellingMoment(() => undefined);
      await tell();
      const before = receiver.got.length;
      await later(WEBHOOK_LEASE_SECONDS);
      await tell();
      const ids = receiver.got.splice(0).map(({ headers }) => headers['webhook-id']);
      expect(new Set(ids)).toEqual(new Set([one?.id]));
      expect([before, ids.length]).toEqual(
        { 'after claim': [0, 1], 'before post': [0, 1], 'before result': [1, 2], 'after result': [1, 1] }[
          moment
        ],
      );
    },
  );

  test('because it is gone turns the webhook off, calls off what waits, and is told', async () => {
    receiver.answer = (answer) => answer.writeHead(410).end();
    const [one, two] = await deliveries();
    done(await tellAgain(home.kofi, webhook, one?.id ?? ''));
    await tell();
    expect(await mailed()).toEqual([expect.stringContaining('kofi')]);
    expect(await tellAgain(home.kofi, webhook, two?.id ?? '')).toMatchObject({ code: 'webhook_off' });
    const before = (await deliveries()).length;
    await introducedOnboarding(home);
    expect(await deliveries()).toHaveLength(before);
    done(await turnWebhook(home.kofi, webhook, 'on'));
    receiver.answer = (answer) => answer.writeHead(200).end();
    receiver.got.splice(0);
  });
});

test('nothing is told that the published shape has no place for', async () => {
  const rows = await deliveries();
  expect(rows.length).toBeGreaterThan(15);
  for (const { data } of rows.filter(({ kind }) => kind !== 'test'))
    if (data) {
      expect(z.strictObject(TOLD_DATA.shape).safeParse(data).success).toBe(true);
      expect(JSON.stringify(data)).not.toMatch(/whsec_|foyer_|welcome\//);
    }
});

test('who is erased, and what is deleted, is gone from what was told and from what still is to be', async () => {
  const { id: of, mira } = await introducedOnboarding(home);
  const { statementId, wordingId } = await point(home, of, 'Answer every mail');
  done(await confirmStatement(mira, { statementId, wordingId }));
  await tell();
  const own = async () => JSON.stringify((await deliveries()).filter((row) => row.onboarding_id === of));
  expect(await own()).toContain('Mira Vos');
  await deliverDue(async () => ({ outcome: 'accepted', providerId: crypto.randomUUID() }));
  const which = { onboardingId: of, contactId: mira.id };
  done(await erasePerson(home.kofi, which, { typed: 'Mira Vos', alone: true }));
  expect(await own()).not.toContain('Mira');
  expect((await own()).length).toBeGreaterThan(1000);
  done(await deleteOnboarding(home.kofi, of, 'Brightwater'));
  expect(await own()).toBe('[]');
});

test('removed, it is told nothing, nothing of it is left to read, and others go on', async () => {
  const other = uuid();
  done(await addWebhook(home.kofi, { id: other, url: receiver.url, topics: [...WEBHOOK_TOPICS] }));
  const tells = async () => {
    await acceptedHandoff(home);
    await tellWebhooks(post);
    return receiver.got.splice(0).length;
  };
  expect(await tells()).toBeGreaterThan(0);
  expect(await removeWebhook(nextDoor.olga, webhook)).toMatchObject({ code: 'not_found' });
  expect(await removeWebhook(home.ines, webhook)).toMatchObject({ code: 'not_allowed' });
  for (const _ of [1, 2]) done(await removeWebhook(home.kofi, webhook));
  expect(await tells()).toBeGreaterThan(0);
  expect((await deliveries()).every((one) => one.endpoint_id === other)).toBe(true);
  expect(await turnWebhook(home.kofi, webhook, 'on')).toMatchObject({ code: 'not_found' });
  const row = await db()
    .selectFrom('webhook_endpoints')
    .selectAll()
    .where('id', '=', webhook)
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(row)).not.toContain(receiver.url);
  const removed = await db()
    .selectFrom('events')
    .select('id')
    .where('kind', '=', 'webhook_removed')
    .execute();
  expect(removed).toHaveLength(1);
});
