/*
 * The whole way of a mail, process to process: the running program sends it through the provider's SDK to the
 * stand-in, which reports back what became of it.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLog } from '../stand-in/resend/accept-log';
import { API_KEY, startResendStandIn } from '../stand-in/resend/stand-in';
import { newSecret } from '../stand-in/resend/webhooks';
import { ask, post, useFoyer } from '../support/asking';

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
    await expect.poll(() => readLog(standIn.logFile).accepted.length, { timeout: 10_000 }).toBe(1);
    const [mail] = readLog(standIn.logFile).accepted;
    expect(mail?.to).toEqual(['"Ines Duarte" <ines@vendor.example>']);
    expect(mail?.tags.notice).toBe(mail?.key);
    await expect
      .poll(() => standIn.webhooks()?.figures, { timeout: 10_000 })
      .toEqual({
        sent: 6,
        refused: 0,
        forged: 2,
        forgedAccepted: 0,
      });
    expect(
      reports()
        .filter(({ effect }) => effect === 'applied')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['accepted', 'delivered']);
    expect(reports().filter(({ effect }) => effect === 'repeated')).toHaveLength(4);
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
