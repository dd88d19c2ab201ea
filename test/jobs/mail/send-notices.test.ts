/* What is written reaches the provider once, at its pace, whatever the provider does meanwhile. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database, db } from '#db/client.server';
import { freeSlots, takeSlots } from '#db/mail/mail-pace.server';
import { setEnv } from '~/env.server';
import { sendDue } from '~/jobs/mail/send-notices.server';
import { transportOf } from '~/jobs/mail/transport.server';
import { owe } from '../../faults/mail/ledger';
import { doubled, highestRate, readLog } from '../../stand-in/resend/accept-log';
import type { StandInOptions } from '../../stand-in/resend/options';
import { API_KEY, type StandIn, startResendStandIn } from '../../stand-in/resend/stand-in';
import { shiftClock, testEnv, useDatabase } from '../../support/database/database';

useDatabase();

let standIn: StandIn | undefined;

async function provider(options: StandInOptions = {}, perSecond = 100_000): Promise<void> {
  await standIn?.stop();
  standIn = await startResendStandIn(options);
  setEnv(
    testEnv({
      RESEND_API_KEY: API_KEY,
      RESEND_BASE_URL: standIn.url,
      MAIL_FROM: 'storm@example.com',
      MAIL_PER_SECOND: String(perSecond),
    }),
  );
}

const log = () => readLog(standIn?.logFile ?? '');
const states = async (ids: string[]) => {
  const rows = await db().selectFrom('notices').select('state').where('id', 'in', ids).execute();
  return Object.fromEntries(
    [...new Set(rows.map((row) => row.state))].map((state) => [
      state,
      rows.filter((row) => row.state === state).length,
    ]),
  );
};

/** Moves the clock on and sends, until nothing waits or the hours are over. */
async function goThrough(hours: number, stepMinutes = 30): Promise<void> {
  for (let minutes = 0; minutes <= hours * 60; minutes += stepMinutes) {
    await shiftClock(`${minutes} minutes`);
    standIn?.clock.set(new Date(Date.now() + minutes * 60_000));
    await sendDue(transportOf());
  }
}

beforeAll(() => shiftClock('0'));
beforeEach(async () => {
  await db().deleteFrom('notices').execute();
  await db()
    .updateTable('mail_pace')
    .set({ paused_until: null, next_at: new Date(0) })
    .execute();
});
afterAll(async () => {
  await shiftClock('0');
  await standIn?.stop();
});

describe('the pace', () => {
  it('lets no more through in any second than the provider takes, whoever sends', async () => {
    await provider({ perSecond: 20 }, 20);
    const ids = await owe(database(), 60);
    await Promise.all([1, 2, 3, 4].map(() => sendDue(transportOf())));
    while ((await states(ids)).accepted !== 60) await sendDue(transportOf());
    const { accepted, requests } = log();
    expect(doubled(accepted).size).toBe(0);
    expect(highestRate(requests)).toBeLessThanOrEqual(20);
    expect(requests.filter((request) => request.status === 429)).toEqual([]);
  });

  it('goes on by itself when the clock has jumped back', async () => {
    await db()
      .updateTable('mail_pace')
      .set({ next_at: new Date(Date.now() + 3_600_000) })
      .execute();
    const { delays } = await db()
      .transaction()
      .execute((trx) => freeSlots(trx, 5, 2));
    expect(delays).toEqual([0, 280]);
  });

  it('plans at most a second ahead', async () => {
    const plan = () =>
      db()
        .transaction()
        .execute(async (trx) => {
          const slots = await freeSlots(trx, 5, 100);
          await takeSlots(trx, 5, slots.delays.at(-1) ?? 0);
          return slots;
        });
    expect((await plan()).delays).toHaveLength(4);
    const next = await plan();
    expect(next.delays).toHaveLength(0);
    expect(next.waitMs).toBeGreaterThan(0);
  });

  it('waits as long as the provider asks, all of it, and loses nothing', async () => {
    await provider({ faults: { sequence: ['rate-limit'] } });
    const ids = await owe(database(), 5);
    await sendDue(transportOf(), { inFlight: 1 });
    const [refused, ...later] = log().requests;
    expect(refused?.status).toBe(429);
    for (const request of later) expect(request.at - (refused?.at ?? 0)).toBeGreaterThan(1_000);
    await goThrough(1, 5);
    expect(await states(ids)).toEqual({ accepted: 5 });
    expect(doubled(log().accepted).size).toBe(0);
  });
});

describe('a provider that errs', () => {
  it('in every way at once: nothing is lost, nothing doubled', async () => {
    const chances = {
      'server-error': 0.1,
      'server-error-accepted': 0.1,
      half: 0.1,
      garbage: 0.1,
      reset: 0.1,
      'reset-accepted': 0.1,
      slow: 0.05,
    };
    await provider({ faults: { chances, seed: 4 }, slowMs: 50 });
    const ids = await owe(database(), 120);
    await goThrough(20, 10);
    expect(await states(ids)).toEqual({ accepted: 120 });
    const { accepted } = log();
    expect(new Set(accepted.map((mail) => mail.key))).toEqual(new Set(ids));
    expect(doubled(accepted).size).toBe(0);
  });

  it('down for thirty hours: what is older than 23 hours is left to a person, and never sent by itself', async () => {
    await provider({ faults: { always: 'reset' } });
    const early = await owe(database(), 10);
    await goThrough(9);
    const late = await owe(database(), 10);
    for (let hours = 9; hours <= 30; hours++) {
      await shiftClock(`${hours} hours`);
      await sendDue(transportOf());
    }
    expect(await states(early)).toEqual({ unsure: 10 });
    expect(await states(late)).toEqual({ queued: 10 });
    standIn?.setFaults(undefined);
    for (const hours of [31, 36, 40]) {
      await shiftClock(`${hours} hours`);
      await sendDue(transportOf());
    }
    expect(await states(early)).toEqual({ unsure: 10 });
    const keys = new Set(log().accepted.map((mail) => mail.key));
    expect(early.some((id) => keys.has(id))).toBe(false);
    expect(doubled(log().accepted).size).toBe(0);
    await shiftClock('0');
  });

  it('that takes no more today is asked again for as long as it says so, and nothing is in doubt', async () => {
    await provider({ dailyQuota: 3 });
    const ids = await owe(database(), 5);
    await sendDue(transportOf(), { inFlight: 1 });
    const waiting = await db()
      .selectFrom('notices')
      .select('first_attempt_at')
      .where('id', 'in', ids)
      .where('state', '=', 'queued')
      .execute();
    expect(waiting.length).toBe(2);
    expect(waiting.every((row) => row.first_attempt_at === null)).toBe(true);
  });
});
