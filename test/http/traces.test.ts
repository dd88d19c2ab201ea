/* Traces as a collector gets them: a request by its route, its statements beneath it, and nothing of whose it was. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMIN, ask, freshPlace, post, setUp } from '../support/browser/asking';
import { type Foyer, startFoyer } from '../support/browser/server';

type Attribute = { key: string; value: { stringValue?: string; intValue?: number } };
type Span = { traceId: string; spanId: string; parentSpanId?: string; name: string; attributes: Attribute[] };

const spans: Span[] = [];
let raw = '';
let collector: Server;
let foyer: Foyer;
let admin: string;
let drop = async () => {};

beforeAll(async () => {
  collector = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      // The same address takes mail, too.
      if (request.url !== '/v1/traces') return void response.writeHead(500).end('{}');
      raw += body;
      for (const { scopeSpans } of JSON.parse(body).resourceSpans)
        for (const scope of scopeSpans) spans.push(...scope.spans);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((done) => collector.listen(0, '127.0.0.1', done));
  const { port } = collector.address() as AddressInfo;
  const place = await freshPlace();
  drop = place.drop;
  foyer = await startFoyer({
    ...place,
    env: {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_BSP_SCHEDULE_DELAY: '100',
      TRUSTED_PROXY: '1',
      RESEND_API_KEY: 're_made_up',
      RESEND_BASE_URL: `http://127.0.0.1:${port}`,
      MAIL_FROM: 'hello@example.com',
      HUBSPOT_BASE_URL: `http://127.0.0.1:${port}`,
    },
  });
  admin = await setUp(foyer);
}, 240_000);

afterAll(async () => {
  await foyer?.stop();
  await drop();
  await new Promise((done) => collector.close(done));
});

const valueIn = ({ attributes }: Span, key: string) => {
  const value = attributes.find((one) => one.key === key)?.value;
  return value?.stringValue ?? value?.intValue;
};
const beneath = ({ spanId }: Span) => spans.filter(({ parentSpanId }) => parentSpanId === spanId);
const found = async (is: (span: Span) => boolean): Promise<Span> => {
  await expect.poll(() => spans.some(is), { timeout: 30_000 }).toBe(true);
  return spans.find(is) as Span;
};

test('a request stands under the trace that its proxy began, with its statements beneath it', async () => {
  const [trace, above] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
  const path = '/onboardings/01900000-0000-7000-8000-000000000000?x=secret';
  const headers = { cookie: admin, traceparent: `00-${trace}-${above}-01` };
  const answer = await ask(foyer, path, { headers });
  const span = await found(({ traceId, name }) => traceId === trace && name.startsWith('GET'));
  expect(span).toMatchObject({ name: 'GET /onboardings/:id', parentSpanId: above });
  expect(valueIn(span, 'http.response.status_code')).toBe(404);
  expect(valueIn(span, 'foyer.request_id')).toBe(answer.headers['x-request-id']);
  const statements = beneath(span).map((one) => valueIn(one, 'db.query.text'));
  expect(statements.length).toBeGreaterThan(1);
  expect(statements.join()).toMatch(/\$1/);
});

test('a mail is handed over beneath the task that sends it', async () => {
  const fields = { name: 'Mira Lund', email: 'mira@example.com', role: 'cs' };
  const invited = await post(foyer, '/members', fields, { cookie: admin });
  expect(invited.status).toBeLessThan(400);
  const mail = await found(({ name }) => name === 'hand over a mail');
  const task = await found(({ spanId }) => spanId === mail.parentSpanId);
  expect(task.name).toBe('send mail');
});

test('a CRM is asked beneath the request that wants to know', async () => {
  const fields = {
    id: '01900000-0000-7000-8000-000000000001',
    token: 'pat-made-up-0123456789',
    clientSecret: 'made-up-98765',
  };
  await post(foyer, '/settings/connections/hubspot', fields, { cookie: admin });
  const asked = await found(({ name }) => name === 'ask HubSpot');
  const request = await found(({ spanId }) => spanId === asked.parentSpanId);
  expect(request.name).toBe('POST /settings/connections/hubspot');
});

test('no trace tells an id, a link, what was typed or whose it was', () => {
  expect(raw.length).toBeGreaterThan(1000);
  for (const typed of [
    ADMIN.email,
    ADMIN.company,
    'mira@example.com',
    'Mira',
    'secret',
    '01900000-',
    'made-up',
  ])
    expect(raw).not.toContain(typed);
});
