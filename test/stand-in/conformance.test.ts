/*
 * The stand-in for Resend against the provider's documentation, asked through the provider's own SDK. Each check
 * names the page it is drawn from, below https://resend.com/docs.
 */
import { describe, expect, test } from 'vitest';
import { begin, listening, mail, sdk, verified, wrong } from './asking';
import { highestRate, readLog } from './resend/accept-log';
import { newSecret } from './resend/webhooks';

describe('POST /emails (api-reference/emails/send-email)', () => {
  test('1. answers with the id of the mail', async () => {
    const { resend, standIn } = await begin();
    const { data, error } = await resend.emails.send(mail());
    expect(error).toBeNull();
    expect(data?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(readLog(standIn.logFile).accepted).toMatchObject([{ id: data?.id, subject: 'Marit, meet Ines' }]);
  });

  test.each(['from', 'to', 'subject'])('2. refuses a mail without %s', async (field) => {
    const { resend } = await begin();
    expect(await resend.emails.send(mail({ [field]: undefined }))).toMatchObject(
      wrong('missing_required_field', 422),
    );
  });

  test('3. takes up to 50 recipients and refuses 51', async () => {
    const { resend } = await begin();
    const to = Array.from({ length: 51 }, (_, index) => `m${index}@customer.example`);
    expect((await resend.emails.send(mail({ to: to.slice(1) }))).error).toBeNull();
    expect(await resend.emails.send(mail({ to }))).toMatchObject(wrong('validation_error', 400));
  });

  test('4. refuses tags of anything but ASCII letters, numbers, underscores and dashes (dashboard/emails/tags)', async () => {
    const { resend } = await begin();
    const tags = (value: string) => [{ name: 'kind', value }];
    expect((await resend.emails.send(mail({ tags: tags('mail_bounced-2') }))).error).toBeNull();
    expect(await resend.emails.send(mail({ tags: tags('på vei') }))).toMatchObject(
      wrong('validation_error', 400),
    );
  });
});

describe('errors (api-reference/errors)', () => {
  test('5. has one shape for every error: statusCode, name, message', async () => {
    const { resend } = await begin();
    const { error } = await resend.emails.send(mail({ subject: undefined }));
    expect(Object.keys(error ?? {}).sort()).toEqual(['message', 'name', 'statusCode']);
  });

  test('6. refuses a request without a key', async () => {
    const { standIn } = await begin();
    const response = await fetch(`${standIn.url}/emails`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ name: 'missing_api_key' });
  });

  test('7. refuses a wrong key', async () => {
    const { standIn } = await begin();
    expect(await sdk(standIn, 're_other').emails.send(mail())).toMatchObject(wrong('invalid_api_key', 403));
  });

  test('8. lets a sending key send and do nothing else', async () => {
    const { standIn } = await begin({ sendingKey: 're_sending' });
    expect((await sdk(standIn, 're_sending').emails.send(mail())).error).toBeNull();
    expect(await sdk(standIn, 're_sending').emails.list()).toMatchObject(wrong('restricted_api_key', 401));
  });

  test('9. refuses a malformed sender', async () => {
    const { resend } = await begin();
    expect(await resend.emails.send(mail({ from: 'Ines' }))).toMatchObject(
      wrong('invalid_from_address', 422),
    );
  });

  test('10. refuses a domain that is not verified', async () => {
    const { resend } = await begin({ verifiedDomains: ['other.example'] });
    expect(await resend.emails.send(mail())).toMatchObject(wrong('validation_error', 403));
  });

  test('11. knows no other address and no other method', async () => {
    const { resend } = await begin();
    expect(await resend.get('/nothing')).toMatchObject(wrong('not_found', 404));
    expect(await resend.delete('/emails')).toMatchObject(wrong('method_not_allowed', 405));
  });
});

describe('idempotency keys (dashboard/emails/idempotency-keys)', () => {
  const key = { idempotencyKey: 'introduction/1' };

  test('12. gives the same answer to the same key and sends once', async () => {
    const { resend, standIn } = await begin();
    const first = await resend.emails.send(mail(), key);
    const second = await resend.emails.send(mail(), key);
    expect(second.data).toEqual(first.data);
    expect(standIn.count()).toBe(1);
  });

  test('13. refuses the same key with another payload', async () => {
    const { resend } = await begin();
    await resend.emails.send(mail(), key);
    const second = await resend.emails.send(mail({ subject: 'Another' }), key);
    expect(second).toMatchObject(wrong('invalid_idempotent_request', 409));
  });

  test('14. refuses a key whose first request is still in flight', async () => {
    const { resend } = await begin({ faults: { sequence: ['slow'] }, slowMs: 150 });
    const first = resend.emails.send(mail(), key);
    await new Promise((done) => setTimeout(done, 50));
    expect(await resend.emails.send(mail(), key)).toMatchObject(wrong('concurrent_idempotent_requests', 409));
    expect((await first).error).toBeNull();
  });

  test('15. keeps a key for 24 hours and no longer', async () => {
    const { resend, standIn } = await begin();
    await resend.emails.send(mail(), key);
    standIn.clock.move(24 * 3600_000 - 1000);
    await resend.emails.send(mail(), key);
    expect(standIn.count()).toBe(1);
    standIn.clock.move(2000);
    await resend.emails.send(mail(), key);
    expect(standIn.count()).toBe(2);
  });

  test('16. takes keys of up to 256 characters', async () => {
    const { resend } = await begin();
    expect((await resend.emails.send(mail(), { idempotencyKey: 'k'.repeat(256) })).error).toBeNull();
    expect(await resend.emails.send(mail(), { idempotencyKey: 'k'.repeat(257) })).toMatchObject(
      wrong('invalid_idempotency_key', 400),
    );
  });

  test('17. holds for a batch as a whole', async () => {
    const { resend, standIn } = await begin();
    const first = await resend.batch.send([mail(), mail()], key);
    expect((await resend.batch.send([mail(), mail()], key)).data).toEqual(first.data);
    expect(standIn.count()).toBe(2);
  });
});

describe('POST /emails/batch (api-reference/emails/send-batch-emails)', () => {
  test('18. answers with an id for each mail, and takes a hundred', async () => {
    const { resend } = await begin();
    const { data } = await resend.batch.send(Array.from({ length: 100 }, () => mail()));
    expect(new Set(data?.data.map(({ id }) => id)).size).toBe(100);
    const tooMany = await resend.batch.send(Array.from({ length: 101 }, () => mail()));
    expect(tooMany).toMatchObject(wrong('validation_error', 400));
  });

  test('19. sends nothing of a batch with one faulty mail, unless validation is permissive', async () => {
    const { resend, standIn } = await begin();
    const batch = [mail(), mail({ subject: undefined })];
    expect(await resend.batch.send(batch)).toMatchObject(wrong('missing_required_field', 422));
    expect(standIn.count()).toBe(0);
    const { data } = await resend.batch.send(batch, { batchValidation: 'permissive' });
    expect(data).toMatchObject({ data: [{}], errors: [{ index: 1 }] });
    expect(standIn.count()).toBe(1);
  });
});

describe('reading back (api-reference/emails, api-reference/pagination)', () => {
  test('20. GET /emails/:id tells the mail and its last event', async () => {
    const { resend } = await begin();
    const sent = await resend.emails.send(mail({ tags: [{ name: 'kind', value: 'introduction' }] }));
    const { data } = await resend.emails.get(sent.data?.id ?? '');
    expect(data).toMatchObject({
      object: 'email',
      to: ['marit@customer.example'],
      last_event: 'sent',
      text: 'Hello',
    });
    expect(data?.tags).toEqual([{ name: 'kind', value: 'introduction' }]);
    expect(await resend.emails.get('00000000-0000-4000-8000-000000000000')).toMatchObject(
      wrong('not_found', 404),
    );
    expect(await resend.emails.get('nonsense')).toMatchObject(wrong('invalid_parameter', 422));
  });

  test('21. GET /emails lists 20 by default and 100 at most, newest first, with cursors that exclude themselves', async () => {
    const { resend } = await begin();
    await resend.batch.send(Array.from({ length: 30 }, (_, index) => mail({ subject: `${index}` })));
    const first = (await resend.emails.list()).data;
    expect([first?.data.length, first?.has_more, first?.data[0]?.subject]).toEqual([20, true, '29']);
    const next = (await resend.emails.list({ after: first?.data.at(-1)?.id })).data;
    expect([next?.data.length, next?.has_more, next?.data[0]?.subject]).toEqual([10, false, '9']);
    const back = (await resend.emails.list({ before: next?.data[0]?.id, limit: 100 })).data;
    expect(back?.data.map(({ id }) => id)).toEqual(first?.data.map(({ id }) => id));
    expect(await resend.emails.list({ limit: 101 })).toMatchObject(wrong('validation_error', 422));
  });
});

describe('limits (api-reference/rate-limit)', () => {
  test('22. tells the limit, what is left and the reset with every answer', async () => {
    const { resend } = await begin({ perSecond: 3 });
    const { headers } = await resend.emails.send(mail());
    expect(headers).toMatchObject({
      'ratelimit-limit': '3',
      'ratelimit-remaining': '2',
      'ratelimit-reset': '1',
    });
  });

  test('23. refuses what is over the limit within a second, with retry-after, and accepts again after it', async () => {
    const { resend, standIn } = await begin({ perSecond: 2 });
    const sent = await Promise.all([1, 2, 3].map(() => resend.emails.send(mail())));
    const refused = sent.filter(({ error }) => error);
    expect(refused).toMatchObject([wrong('rate_limit_exceeded', 429)]);
    expect(refused[0]?.headers).toMatchObject({ 'retry-after': '1' });
    await new Promise((done) => setTimeout(done, 1010));
    expect((await resend.emails.send(mail())).error).toBeNull();
    expect(highestRate(readLog(standIn.logFile).requests)).toBe(3);
  });

  test('24. tells the daily quota apart, counts every recipient and begins anew the next day', async () => {
    const { resend, standIn } = await begin({ dailyQuota: 2, startAt: new Date('2026-03-02T10:00:00Z') });
    expect((await resend.emails.send(mail({ cc: 'sam@vendor.example' }))).headers).toMatchObject({
      'x-resend-daily-quota': '2',
    });
    expect(await resend.emails.send(mail())).toMatchObject(wrong('daily_quota_exceeded', 429));
    standIn.clock.move(24 * 3600_000);
    expect((await resend.emails.send(mail())).error).toBeNull();
  });

  test('25. tells the monthly quota apart', async () => {
    const { resend, standIn } = await begin({ monthlyQuota: 1, startAt: new Date('2026-03-02T10:00:00Z') });
    await resend.emails.send(mail());
    standIn.clock.move(24 * 3600_000);
    expect(await resend.emails.send(mail())).toMatchObject(wrong('monthly_quota_exceeded', 429));
  });
});

describe('webhooks (webhooks/introduction, webhooks/verify-webhooks-requests, webhooks/event-types)', () => {
  test('26. are signed so that the SDK verifies them, and carry email_id and tags', async () => {
    const secret = newSecret();
    const { resend, standIn, arrived } = await listening({ secret });
    const sent = await resend.emails.send(mail({ tags: [{ name: 'kind', value: 'introduction' }] }));
    await standIn.webhooks()?.settle();
    const events = arrived.map(({ body, headers }) => verified(resend, secret, body, headers));
    expect(events.map(({ type }) => type)).toEqual(['email.sent', 'email.delivered']);
    expect(events[1]?.data).toMatchObject({ email_id: sent.data?.id, tags: { kind: 'introduction' } });
  });

  test('27. do not verify with another secret or a changed body', async () => {
    const secret = newSecret();
    const { resend, standIn, arrived } = await listening({ secret });
    await resend.emails.send(mail());
    await standIn.webhooks()?.settle();
    const [one] = arrived;
    expect(() => verified(resend, newSecret(), one?.body ?? '', one?.headers ?? {})).toThrow();
    expect(() => verified(resend, secret, `${one?.body} `, one?.headers ?? {})).toThrow();
  });

  test('28. say why a mail bounced or was suppressed', async () => {
    const { resend, standIn, arrived } = await listening({ secret: newSecret() });
    await resend.emails.send(mail({ to: 'bounced@resend.dev' }));
    await resend.emails.send(mail({ to: 'suppressed@resend.dev' }));
    await standIn.webhooks()?.settle();
    const of = (type: string) =>
      arrived.map(({ body }) => JSON.parse(body)).find((event) => event.type === type);
    expect(of('email.bounced').data.bounce).toMatchObject({ type: 'Permanent', subType: expect.any(String) });
    expect(of('email.suppressed').data.suppressed.message).toBeTruthy();
  });

  test('29. come again under the same id until they are answered with 2xx (webhooks/retries-and-replays)', async () => {
    const { resend, arrived } = await listening({ secret: newSecret(), retryAfterMs: [20, 20] }, [503, 503]);
    await resend.emails.send(mail({ to: 'suppressed@resend.dev' }));
    await expect.poll(() => arrived.length).toBe(3);
    expect(new Set(arrived.map(({ headers }) => headers['svix-id'])).size).toBe(1);
  });
});

describe('mail that comes in (webhooks/emails/received, api-reference/emails/retrieve-received-email)', () => {
  const raw = [
    'From: Marit <marit@customer.example>',
    'To: thread-1@replies.vendor.example',
    'Subject: =?utf-8?Q?F=C3=BCr?= Ines',
    'Message-ID: <1@customer.example>',
    'Auto-Submitted: no',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset="iso-8859-1"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Sch=F6n',
    '--b',
    'Content-Type: application/pdf; name="plan.pdf"',
    'Content-Disposition: attachment; filename="plan.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERi0=',
    '--b--',
    '',
  ].join('\r\n');

  test('30. is told of by a signed webhook that holds none of its words, and fetched by its id', async () => {
    const secret = newSecret();
    const { resend, standIn, arrived } = await listening({ secret });
    const id = await standIn.receive(raw, ['thread-1@replies.vendor.example']);
    await standIn.webhooks()?.settle();
    const [event] = arrived.map(({ body, headers }) => verified(resend, secret, body, headers));
    expect(event).toMatchObject({
      type: 'email.received',
      data: {
        email_id: id,
        from: 'Marit <marit@customer.example>',
        to: ['thread-1@replies.vendor.example'],
        message_id: '<1@customer.example>',
        subject: 'Für Ines',
        attachments: [
          { filename: 'plan.pdf', content_type: 'application/pdf', content_disposition: 'attachment' },
        ],
      },
    });
    expect(JSON.stringify(arrived)).not.toContain('Schön');
    const { data } = await resend.emails.receiving.get(id);
    expect(data).toMatchObject({ id, from: 'Marit <marit@customer.example>', html: null });
    expect(data?.text?.trim()).toBe('Schön');
    expect(data?.headers).toMatchObject({ 'auto-submitted': 'no' });
  });

  test('31. is absent under another id, and not there for a key that only sends', async () => {
    const { resend, standIn } = await begin({ sendingKey: 're_sending' });
    const id = await standIn.receive(raw);
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect(await resend.emails.receiving.get(unknown)).toMatchObject(wrong('not_found', 404));
    expect(await sdk(standIn, 're_sending').emails.receiving.get(id)).toMatchObject(
      wrong('restricted_api_key', 401),
    );
  });
});
