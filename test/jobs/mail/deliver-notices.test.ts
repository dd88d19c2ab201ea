/* What is owed is sent once, in the right words, and what goes wrong is kept for another try or told. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db, transact } from '#db/client.server';
import { claimDue, LEASE_SECONDS, loadClaimed, writeResult } from '#db/mail/claims.server';
import { loadReview } from '#db/review/review.server';
import { WELCOME_LINK } from '#emails/index';
import { tokenOf } from '~/auth/contact/welcome-link.server';
import { resolveCorrection } from '~/commands/review/resolve-correction.server';
import {
  confirmStatement,
  correctStatement,
  withdrawAnswer,
} from '~/commands/review/review-statement.server';
import type { SendOutcome } from '~/domain/mail/send-outcome';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { freezeDue } from '~/jobs/mail/freeze-notices.server';
import type { Outgoing } from '~/jobs/mail/outgoing';
import { outcomeOf } from '~/jobs/mail/resend.server';
import { resultOf } from '~/jobs/mail/result';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, introducedOnboarding, point, submittedHandoff } from '../../support/story/handoffs';

useDatabase();

let cast: Home;
let sent: Outgoing[] = [];

const accepting = async (message: Outgoing): Promise<SendOutcome> => {
  sent.push(message);
  return { outcome: 'accepted', providerId: `provider ${message.idempotencyKey}` };
};

beforeAll(async () => {
  cast = await oneWorkspace();
});

beforeEach(async () => {
  await shiftClock('0');
  await deliverDue(accepting);
  sent = [];
});

const states = (id: string) =>
  db()
    .selectFrom('notices')
    .select(['kind', 'state', 'attempt', 'failure'])
    .where('onboarding_id', '=', id)
    .execute();

describe('an introduction', () => {
  it('goes to each recipient with a link of their own, and to customer success without one', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    await deliverDue(accepting);
    const letters = sent
      .filter((message) => message.kind === 'introduction')
      .sort((one, other) => one.to.localeCompare(other.to));
    expect(letters.map((letter) => letter.to)).toEqual([
      '"Mira Vos" <mira@brightwater.example>',
      '"Teun Bakker" <teun@brightwater.example>',
    ]);
    expect(letters.map((letter) => letter.subject)).toEqual(['Mira, meet Ines', 'Teun, meet Ines']);
    const link = await db()
      .selectFrom('welcome_links')
      .select(['id', 'generation'])
      .where('contact_id', '=', mira.id)
      .executeTakeFirstOrThrow();
    const [toMira, toTeun] = letters;
    expect(toMira?.html).toContain(`/welcome/${tokenOf(link)}`);
    expect(toMira?.text).toContain(`/welcome/${tokenOf(link)}`);
    expect(toTeun?.html).not.toContain(tokenOf(link));
    const copy = sent.find((message) => message.kind === 'introduction_copy');
    expect(copy?.html).not.toContain('/welcome/');
    expect(toMira?.replyTo).toHaveLength(2);
    expect((await states(id)).every((row) => row.state === 'accepted')).toBe(true);
  });

  it('leaves no token in the database', async () => {
    const { mira } = await introducedOnboarding(cast);
    await deliverDue(accepting);
    const link = await db()
      .selectFrom('welcome_links')
      .select(['id', 'generation'])
      .where('contact_id', '=', mira.id)
      .executeTakeFirstOrThrow();
    for (const table of ['notices', 'welcome_links', 'events', 'customer_sessions'] as const) {
      const rows = await db().selectFrom(table).selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(tokenOf(link));
    }
    const frozen = await db()
      .selectFrom('notices')
      .select('message')
      .where('kind', '=', 'introduction')
      .execute();
    expect(frozen.every((row) => row.message?.html.includes(WELCOME_LINK))).toBe(true);
  });
});

describe('gathered news', () => {
  it('waits for ten quiet minutes, and tells of all changes in one mail', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    await deliverDue(accepting);
    sent = [];
    await correct(id, mira, 'Your price', 'Your price stays for three years');
    await deliverDue(accepting);
    expect(sent).toHaveLength(0);
    await shiftClock('8 minutes');
    await correct(id, mira, 'We move', 'We move all of the mail');
    await shiftClock('12 minutes');
    await deliverDue(accepting);
    expect(sent).toHaveLength(0);
    await shiftClock('19 minutes');
    await deliverDue(accepting);
    const received = sent.filter((message) => message.kind === 'corrections_received');
    expect(received).toHaveLength(1);
    expect(received[0]?.text).toContain('three years');
    expect(received[0]?.text).toContain('all of the mail');
    expect(sent.map((message) => message.kind).sort()).toEqual([
      'corrections_received',
      'corrections_waiting',
      'promise_disputed',
    ]);
  });

  it('is cancelled when everything was taken back', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    await deliverDue(accepting);
    sent = [];
    const price = await correct(id, mira, 'Your price', 'Your price stays for three years');
    done(await withdrawAnswer(mira, price));
    await shiftClock('11 minutes');
    await deliverDue(accepting);
    expect(sent).toHaveLength(0);
    expect((await states(id)).filter((row) => row.state === 'cancelled')).toHaveLength(3);
  });

  it('brings the answer back to the contact, in the words they were answered with', async () => {
    const { id, mira } = await introducedOnboarding(cast);
    await correct(id, mira, 'Your price', 'Your price stays for three years');
    const [answer] = (await loadReview(db(), cast.workspaceId, id)).answers;
    done(await resolveCorrection(cast.ines, id, answer?.id ?? '', { outcome: 'adopted', line: 'Gladly.' }));
    await shiftClock('11 minutes');
    await deliverDue(accepting);
    const answered = sent.find((message) => message.kind === 'corrections_answered');
    expect(answered?.text).toContain('Gladly.');
    expect(sent.some((message) => message.kind === 'corrections_received')).toBe(false);
  });

  it('asks for a yes to what is suggested, unless one was said since', async () => {
    for (const [isAgreed, later] of [
      [false, '11 minutes'],
      [true, '40 minutes'],
    ] as const) {
      const { id, mira } = await introducedOnboarding(cast);
      await deliverDue(accepting);
      sent = [];
      const price = await correct(id, mira, 'Your price', 'Your price stays for three years');
      const [answer] = (await loadReview(db(), cast.workspaceId, id)).answers;
      const words = {
        ...price.words,
        fields: { ...price.words.fields, text: 'Your price stays for two years' },
      };
      const suggestion = { outcome: 'reworded' as const, words, line: 'Two are what we can promise.' };
      done(await resolveCorrection(cast.ines, id, answer?.id ?? '', suggestion));
      const { shown } = await loadReview(db(), cast.workspaceId, id);
      const suggested = shown.find((one) => one.statementId === price.statementId) ?? price;
      if (isAgreed) done(await confirmStatement(mira, suggested));
      await shiftClock(later);
      await deliverDue(accepting);
      const mail = sent.find((message) => message.kind === 'corrections_answered')?.text ?? '';
      expect(mail).toContain('Two are what we can promise.');
      expect(mail.includes('Please say yes or not quite'), String(isAgreed)).toBe(!isAgreed);
    }
  });
});

describe('an attempt', () => {
  it('is repeated with the same bytes and the same key when its outcome is unknown', async () => {
    const id = await submittedHandoff(cast);
    const tries: Outgoing[] = [];
    const failing = async (message: Outgoing): Promise<SendOutcome> => {
      tries.push(message);
      return { outcome: 'unknown', reason: 'no answer' };
    };
    await deliverDue(failing);
    await shiftClock('3 seconds');
    await deliverDue(failing);
    await shiftClock('20 seconds');
    await deliverDue(accepting);
    expect(tries).toHaveLength(2);
    expect(sent).toHaveLength(1);
    expect([...tries, ...sent].every((message) => JSON.stringify(message) === JSON.stringify(tries[0]))).toBe(
      true,
    );
    expect(await states(id)).toEqual([
      { kind: 'handoff_received', state: 'accepted', attempt: 3, failure: null },
    ]);
  });

  it('whose worker died is taken over after its lease, and its late result is refused', async () => {
    await submittedHandoff(cast);
    const first = await claimOne();
    expect(await transact(db(), (trx) => claimDue(trx, 5))).toHaveLength(0);
    await shiftClock(`${LEASE_SECONDS + 1} seconds`);
    const second = await claimOne();
    expect(second).toEqual({ id: first.id, attempt: first.attempt + 1, isFirst: false });
    expect(await loadClaimed(db(), [first])).toEqual([]);
    const accepted = { state: 'accepted', providerId: 'x' } as const;
    expect(await writeResult(db(), first, accepted)).toBe(false);
    expect(await writeResult(db(), second, accepted)).toBe(true);
  });

  it('that the provider refuses is told as failed, and holds up nobody', async () => {
    const id = await submittedHandoff(cast);
    await deliverDue(async () => ({ outcome: 'rejected', reason: 'no such address' }));
    expect(await states(id)).toMatchObject([{ state: 'failed', failure: 'no such address' }]);
  });
});

describe('the result of an attempt', () => {
  const unknown = { outcome: 'unknown', reason: 'timeout' } as const;

  it('is tried again later and later, and left to a person after many tries', () => {
    expect(resultOf(unknown, 1)).toMatchObject({ state: 'queued', waitSeconds: 1, isNotSent: false });
    expect(resultOf(unknown, 9, 1.2)).toMatchObject({ state: 'queued', waitSeconds: 6 * 3600 * 1.2 });
    expect(resultOf(unknown, 16)).toMatchObject({ state: 'unsure' });
  });

  it('is put off for ten days by a provider that takes nothing, and then left where it can be sent again', () => {
    const refusing = { outcome: 'later' as const, seconds: 60, reason: 'connection refused' };
    let [seconds, attempt] = [0, 1];
    for (; ; attempt++) {
      const result = resultOf(refusing, attempt);
      if (result.state !== 'queued') {
        expect(result).toEqual({ state: 'failed', failure: 'Given up after 1000 tries: connection refused' });
        break;
      }
      expect(result).toMatchObject({ isNotSent: true });
      seconds += result.waitSeconds;
    }
    expect(seconds).toBeGreaterThan(10 * 24 * 3600);
    expect(resultOf(refusing, 9)).toMatchObject({ waitSeconds: 60 });
    expect(resultOf({ ...refusing, seconds: 3600 }, 500)).toMatchObject({ waitSeconds: 3600 });
  });

  it.each([
    [{ name: 'rate_limit_exceeded', message: '', statusCode: 429 }, 3, { outcome: 'later', seconds: 3 }],
    [{ name: 'daily_quota_exceeded', message: '', statusCode: 429 }, 0, { outcome: 'later', seconds: 3600 }],
    [{ name: 'application_error', message: '', statusCode: null }, 0, { outcome: 'unknown' }],
    [{ name: 'internal_server_error', message: '', statusCode: 500 }, 0, { outcome: 'unknown' }],
    [{ name: 'concurrent_idempotent_requests', message: '', statusCode: 409 }, 0, { outcome: 'unknown' }],
    [{ name: 'validation_error', message: '', statusCode: 422 }, 0, { outcome: 'rejected' }],
    [{ name: 'invalid_api_key', message: '', statusCode: 401 }, 0, { outcome: 'later', isAboutUs: true }],
    [{ name: 'not_found', message: '', statusCode: 404 }, 0, { outcome: 'later', isAboutUs: true }],
    [{ name: 'validation_error', message: '', statusCode: 403 }, 0, { outcome: 'later', pauses: false }],
  ])('reads %o as what it means', (error, retryAfter, outcome) => {
    expect(outcomeOf(error, retryAfter)).toMatchObject(outcome);
  });
});

async function correct(
  id: string,
  mira: Parameters<typeof correctStatement>[0],
  start: string,
  text: string,
) {
  const promise = await point(cast, id, start);
  if (promise.words.kind !== 'promise') throw new Error(`${start} is a promise.`);
  const words = { kind: 'promise' as const, fields: { ...promise.words.fields, text } };
  done(await correctStatement(mira, promise, { words, note: '' }));
  return { ...promise, words };
}

/** Composes and claims the one notice that is due, as a worker does before it sends. */
async function claimOne() {
  await freezeDue();
  const [claim] = await transact(db(), (trx) => claimDue(trx, 1));
  if (!claim) throw new Error('Nothing was due.');
  return claim;
}
