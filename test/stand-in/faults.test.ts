/* The faults the stand-in commits on request, and what its log says of them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { begin, mail } from './asking';
import { doubled, readLog } from './resend/accept-log';
import type { Fault } from './resend/options';

describe('faults on request', () => {
  const accepting: Fault[] = ['server-error-accepted', 'half', 'garbage', 'reset-accepted', 'slow'];
  test.each(accepting)('%s: the mail is accepted, and its key says so afterwards', async (fault) => {
    const { resend, standIn } = await begin({ faults: { sequence: [fault] }, slowMs: 10 });
    const first = await resend.emails.send(mail(), { idempotencyKey: 'a' });
    if (fault !== 'slow') expect(first.error).not.toBeNull();
    expect(standIn.count()).toBe(1);
    const second = await resend.emails.send(mail(), { idempotencyKey: 'a' });
    expect(second.error).toBeNull();
    expect(standIn.count()).toBe(1);
  });

  const refusing: Fault[] = ['rate-limit', 'server-error', 'reset'];
  test.each(refusing)('%s: nothing is accepted, and the key is free', async (fault) => {
    const { resend, standIn } = await begin({ faults: { always: fault } });
    expect((await resend.emails.send(mail(), { idempotencyKey: 'a' })).error).not.toBeNull();
    expect(standIn.count()).toBe(0);
    standIn.setFaults(undefined);
    expect((await resend.emails.send(mail(), { idempotencyKey: 'a' })).error).toBeNull();
  });

  test.each(['silent', 'silent-accepted'] as const)('%s: no answer comes', async (fault) => {
    const { resend, standIn } = await begin({ faults: { always: fault } });
    const answered = resend.emails.send(mail()).then(() => 'answered');
    const waited = new Promise((done) => setTimeout(() => done('waited'), 100));
    expect(await Promise.race([answered, waited])).toBe('waited');
    expect(standIn.count()).toBe(fault === 'silent' ? 0 : 1);
  });

  test('a provider without idempotency sends twice, and the log says so', async () => {
    const { resend, standIn } = await begin({ ignoreKeys: true });
    await resend.emails.send(mail(), { idempotencyKey: 'a' });
    await resend.emails.send(mail(), { idempotencyKey: 'a' });
    expect(doubled(readLog(standIn.logFile).accepted)).toEqual(new Map([['a', 2]]));
  });

  test('drawn faults repeat themselves for the same seed', async () => {
    const story = async () => {
      const { resend, standIn } = await begin({ faults: { chances: { 'server-error': 0.5 }, seed: 7 } });
      for (let index = 0; index < 20; index++) await resend.emails.send(mail());
      return readLog(standIn.logFile).requests.map(({ status }) => status);
    };
    const first = await story();
    expect(new Set(first)).toEqual(new Set([200, 500]));
    expect(await story()).toEqual(first);
  });

  test('a hand from outside moves the clock, sets faults and reports events', async () => {
    const { resend, standIn } = await begin();
    const tell = (verb: string, said: unknown) =>
      fetch(`${standIn.url}/stand-in/${verb}`, { method: 'POST', body: JSON.stringify(said) });
    const before = standIn.clock.now();
    expect((await tell('clock', { moveMs: 3600_000 })).status).toBe(200);
    expect(standIn.clock.now() - before).toBeGreaterThanOrEqual(3600_000);
    expect((await tell('faults', { always: 'server-error' })).status).toBe(200);
    expect((await resend.emails.send(mail())).error?.statusCode).toBe(500);
    expect((await tell('faults', { always: 'no such fault' })).status).toBe(400);
    await tell('faults', null);
    const sent = await resend.emails.send(mail());
    await tell('report', { emailId: sent.data?.id, type: 'email.bounced' });
    expect((await resend.emails.get(sent.data?.id ?? '')).data?.last_event).toBe('bounced');
    expect(readFileSync(standIn.logFile, 'utf8')).not.toContain('Hello');
  });
});
