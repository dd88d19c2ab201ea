/* What becomes of something that is told, whatever is answered and however often. */
import { expect, test } from 'vitest';
import { becameOf, secondsAsked, WAITS_SECONDS, type WebhookAnswer } from '~/domain/webhook/delivery';

const answered = (status: number, retryAfter: number | null = null): WebhookAnswer => ({
  status,
  said: '',
  retryAfter,
  trouble: null,
});

test('what is taken is taken, what is gone is gone, and everything else is tried again', () => {
  for (let status = 200; status < 300; status += 1)
    expect(becameOf(answered(status), 0, 1)).toEqual({ state: 'delivered' });
  expect(becameOf(answered(410), 0, 1)).toEqual({ state: 'failed', isGone: true });
  for (const status of [100, 301, 302, 400, 401, 404, 408, 429, 500, 503, 0])
    expect(becameOf(answered(status), 0, 1)).toEqual({ state: 'queued', waitSeconds: 5 });
  const silent: WebhookAnswer = { status: null, said: '', retryAfter: null, trouble: 'unreachable' };
  expect(becameOf(silent, 0, 1)).toEqual({ state: 'queued', waitSeconds: 5 });
});

test('it waits longer each time, from five seconds to two days, and ends after more than three days', () => {
  const waits = WAITS_SECONDS.map((_, failures) => becameOf(answered(500), failures, 1));
  expect(waits.map((one) => 'waitSeconds' in one && one.waitSeconds)).toEqual(WAITS_SECONDS);
  expect(WAITS_SECONDS.toSorted((one, other) => one - other)).toEqual(WAITS_SECONDS);
  expect(WAITS_SECONDS.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(3 * 86_400);
  expect(becameOf(answered(500), WAITS_SECONDS.length, 1)).toEqual({ state: 'failed', isGone: false });
});

test('what failed together is not tried again together, and a receiver may ask for a day', () => {
  expect(becameOf(answered(503), 1, 0.8)).toMatchObject({ waitSeconds: 24 });
  expect(becameOf(answered(503), 1, 1.2)).toMatchObject({ waitSeconds: 36 });
  expect(becameOf(answered(429, 600), 0, 1)).toMatchObject({ waitSeconds: 600 });
  expect(becameOf(answered(429, 1e9), 0, 1)).toMatchObject({ waitSeconds: 86_400 });
});

test('Retry-After is seconds or a date', () => {
  const now = Date.parse('2027-05-03T10:00:00Z');
  expect(secondsAsked('120', now)).toBe(120);
  expect(secondsAsked('Mon, 03 May 2027 10:01:00 GMT', now)).toBe(60);
  expect(secondsAsked('Mon, 03 May 2027 09:00:00 GMT', now)).toBe(0);
  for (const odd of [undefined, 'soon', '-5x', '12345678901']) expect(secondsAsked(odd, now)).toBeNull();
});
