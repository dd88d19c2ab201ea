/*
 * The whole way of a mail, process to process: the running program sends it through the provider's SDK to the
 * stand-in, which reports back what became of it.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readLog } from '../../stand-in/resend/accept-log';
import { API_KEY, startResendStandIn } from '../../stand-in/resend/stand-in';
import { newSecret } from '../../stand-in/resend/webhooks';
import { ask, post, useFoyer } from '../../support/browser/asking';

const SECRET = newSecret();
const standIn = await startResendStandIn({ faults: { sequence: ['reset-accepted'] } });
const foyer = useFoyer({
  env: {
    RESEND_API_KEY: API_KEY,
    RESEND_BASE_URL: standIn.url,
    RESEND_WEBHOOK_SECRET: SECRET,
    MAIL_FROM: 'hello@vendor.example',
  },
});

beforeAll(() =>
  standIn.setWebhooks({ url: `${foyer.origin}/webhooks/resend`, secret: SECRET, duplicates: 1, forged: 1 }),
);
afterAll(() => standIn.stop());

/** A reset connection is tried again after a while, and a busy machine has other things to do. */
const SOON = { timeout: 60_000 };
vi.setConfig({ testTimeout: 180_000 });

const reports = () =>
  foyer
    .log()
    .split('\n')
    .filter((line) => line.includes('the mail provider reported'))
    .map((line) => JSON.parse(line) as { kind: string; effect: string });

describe('a mail through Resend', () => {
  test('is sent once though its answer was lost, and what became of it is heard once', async () => {
    const invited = await post(
      foyer,
      '/members',
      { name: 'Ines Duarte', email: 'ines@vendor.example', role: 'cs' },
      { cookie: foyer.admin },
    );
    expect(invited.status).toBe(303);
    await expect.poll(() => readLog(standIn.logFile).accepted.length, SOON).toBe(1);
    const [mail] = readLog(standIn.logFile).accepted;
    expect(mail?.to).toEqual(['"Ines Duarte" <ines@vendor.example>']);
    expect(mail?.tags.notice).toBe(mail?.key);
    await expect
      .poll(() => standIn.webhooks()?.figures, SOON)
      .toEqual({
        sent: 6,
        refused: 0,
        forged: 2,
        forgedAccepted: 0,
      });
    // An answer may arrive before the line of the log that tells of it.
    const heardAs = (effect: string) => reports().filter((report) => report.effect === effect);
    await expect.poll(() => heardAs('repeated').length, SOON).toBe(4);
    expect(
      heardAs('applied')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['accepted', 'delivered']);
  });

  test('leaves neither addresses nor links in the log', () => {
    expect(foyer.log()).not.toContain('ines@vendor.example');
    expect(foyer.log()).not.toMatch(/\/invitation\/[0-9a-z]{20}/);
  });

  test('only the provider is listened to', async () => {
    const body = '{"type":"email.delivered"}';
    const answer = await ask(foyer, '/webhooks/resend', { method: 'POST', body });
    expect(answer.status).toBe(401);
  });
});
