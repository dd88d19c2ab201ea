/*
 * A mail service that doesn't let us in has refused no mail; and whatever it says of one mail, it can't hold up another.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database, db } from '#db/client.server';
import { freeSlots, pauseMail } from '#db/mail/mail-pace.server';
import type { SendOutcome } from '~/domain/mail/send-outcome';
import { setEnv } from '~/env.server';
import type { Transport } from '~/jobs/mail/outgoing';
import { sendDue } from '~/jobs/mail/send-notices.server';
import { transportOf } from '~/jobs/mail/transport.server';
import { isMailTurnedAway, mailTurnedAway } from '~/queries/mail/mail-turned-away.server';
import { owe } from '../../faults/mail/ledger';
import { readLog } from '../../stand-in/resend/accept-log';
import { API_KEY, type StandIn, startResendStandIn } from '../../stand-in/resend/stand-in';
import { shiftClock, testEnv, useDatabase } from '../../support/database/database';
import { type Home, type NextDoor, twoWorkspaces } from '../../support/story/cast';
import { memberFor } from '../../support/story/member';

useDatabase();

let cast: Home;
let nextDoor: NextDoor;
let standIn: StandIn;

beforeAll(async () => {
  standIn = await startResendStandIn({ verifiedDomains: ['example.com'] });
  ({ home: cast, nextDoor } = await twoWorkspaces());
});
beforeEach(async () => {
  await shiftClock('0');
  await db().deleteFrom('notices').execute();
  await noPause();
});
afterAll(async () => {
  await shiftClock('0');
  await standIn.stop();
});

const noPause = () =>
  db()
    .updateTable('mail_pace')
    .set({ paused_until: null, next_at: new Date(0) })
    .execute();

/** Sends as an installation that is set up like this. */
async function sendWith(settings: Record<string, string>): Promise<void> {
  setEnv(
    testEnv({
      RESEND_API_KEY: API_KEY,
      RESEND_BASE_URL: standIn.url,
      MAIL_FROM: 'storm@example.com',
      MAIL_PER_SECOND: '10000',
      ...settings,
    }),
  );
  await sendDue(transportOf());
}

const rows = () =>
  db()
    .selectFrom('notices')
    .select(['id', 'state', 'failure', 'first_attempt_at', 'turned_away_at', 'provider_id'])
    .orderBy('id')
    .execute();
const states = async () => (await rows()).map((row) => row.state);
const ours = () => db().updateTable('notices').set({ workspace_id: cast.workspaceId }).execute();

describe('a mail service that does not let us in', () => {
  it.each([
    ['because the key is revoked', () => ({ RESEND_API_KEY: 're_revoked' })],
    ['because it is asked at another address', () => ({ RESEND_BASE_URL: `${standIn.url}/elsewhere` })],
  ])('%s: mail waits, everybody hears of it, and it leaves once that is put right', async (_, settings) => {
    await owe(database(), 3);
    await ours();
    await sendWith(settings());
    expect(await states()).toEqual(['queued', 'queued', 'queued']);
    expect((await rows()).every((row) => row.first_attempt_at === null)).toBe(true);
    expect(await isMailTurnedAway()).toBe(true);
    const said = await mailTurnedAway(await memberFor(cast.kofi));
    expect(said?.reason).toBeTruthy();
    expect((await mailTurnedAway(await memberFor(cast.sam)))?.reason).toBeNull();
    expect(await mailTurnedAway(await memberFor(nextDoor.olga))).toBeNull();

    for (const day of [1, 4, 9]) {
      await shiftClock(`${day} days`);
      await noPause();
      await sendWith(settings());
      expect(await states()).toEqual(['queued', 'queued', 'queued']);
    }
    await shiftClock('9 days 1 hour');
    await noPause();
    await sendWith({});
    expect(await states()).toEqual(['accepted', 'accepted', 'accepted']);
    expect(await isMailTurnedAway()).toBe(false);
    expect(await mailTurnedAway(await memberFor(cast.kofi))).toBeNull();
  });

  it('because one company’s domain isn’t verified: only its own mail waits', async () => {
    const [theirs = ''] = await owe(database(), 2);
    const { message } = await db()
      .selectFrom('notices')
      .select('message')
      .where('id', '=', theirs)
      .executeTakeFirstOrThrow();
    await db()
      .updateTable('notices')
      .set({ message: JSON.stringify({ ...message, from: '"Storm" <storm@unverified.example>' }) })
      .where('id', '=', theirs)
      .execute();
    await sendWith({});
    const after = await rows();
    expect(after.find((row) => row.id === theirs)?.state).toBe('queued');
    expect(after.filter((row) => row.state === 'accepted')).toHaveLength(1);
    const { paused_until } = await db()
      .selectFrom('mail_pace')
      .select('paused_until')
      .executeTakeFirstOrThrow();
    expect(paused_until).toBeNull();
  });
});

describe('a pause', () => {
  it('is an hour at most, and one that is longer already holds nobody', async () => {
    await pauseMail(db(), 99_999_999_999, 'slow\u0000down');
    const slots = () =>
      db()
        .transaction()
        .execute((trx) => freeSlots(trx, 5, 2));
    const { delays, waitMs } = await slots();
    expect(delays).toEqual([]);
    expect(waitMs).toBeLessThanOrEqual(3_600_000);
    await pauseMail(db(), Number.NaN, 'soon');
    await db()
      .updateTable('mail_pace')
      .set({ paused_until: new Date('4000-01-01') })
      .execute();
    expect((await slots()).delays).toHaveLength(2);
  });
});

describe('an answer that can’t be kept', () => {
  const POISON: [string, SendOutcome][] = [
    ['an id that another mail has', { outcome: 'accepted', providerId: 'the same' }],
    ['an id with a NUL', { outcome: 'accepted', providerId: 'a\u0000b' }],
    ['a refusal with a NUL', { outcome: 'rejected', reason: 'no\u0000pe' }],
    ['a doubt with a NUL', { outcome: 'unsure', reason: 'no\u0000pe' }],
    ['a wait of no number', { outcome: 'later', seconds: Number.NaN, reason: 'later' }],
    ['a wait for ever', { outcome: 'later', seconds: 99_999_999_999, reason: 'later' }],
    ['a wait that ended', { outcome: 'later', seconds: -99_999_999_999, reason: 'later' }],
  ];

  it.each(POISON)('(%s) is told in plain words, and every other mail leaves meanwhile', async (_, poison) => {
    const ids = await owe(database(), 4);
    const [poisoned, other] = ids;
    let tries = 0;
    const provider: Transport = async ({ idempotencyKey }) => {
      tries++;
      if (idempotencyKey === poisoned) return poison;
      return { outcome: 'accepted', providerId: idempotencyKey === other ? 'the same' : idempotencyKey };
    };
    const began = performance.now();
    await sendDue(provider);
    expect(performance.now() - began).toBeLessThan(20_000);
    const after = await rows();
    const expected = { accepted: 'accepted', rejected: 'failed', unsure: 'unsure', later: 'queued' } as const;
    expect(after.filter((row) => row.id !== poisoned).map((row) => row.state)).toEqual(
      Array(3).fill('accepted'),
    );
    expect(after.find((row) => row.id === poisoned)?.state).toBe(
      expected[poison.outcome as keyof typeof expected],
    );
    if (poison.outcome !== 'later') expect(tries).toBe(4);
  });

  it('nor one that doesn’t come: what falls due meanwhile leaves', async () => {
    const [slow] = await owe(database(), 1);
    let answer: (outcome: SendOutcome) => void = () => undefined;
    const leaving: string[] = [];
    const provider: Transport = ({ idempotencyKey }) => {
      leaving.push(idempotencyKey);
      if (idempotencyKey !== slow)
        return Promise.resolve({ outcome: 'accepted', providerId: idempotencyKey });
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    const sending = sendDue(provider);
    await expect.poll(() => leaving).toHaveLength(1);
    const [late] = await owe(database(), 1);
    await expect.poll(() => leaving, { timeout: 20_000 }).toContain(late);
    answer({ outcome: 'accepted', providerId: 'at last' });
    await sending;
    expect(await states()).toEqual(['accepted', 'accepted']);
  });
});

it('keeps the log of the stand-in free of doubled mail', () => {
  const keys = readLog(standIn.logFile).accepted.map((mail) => mail.key);
  expect(new Set(keys).size).toBe(keys.length);
});
