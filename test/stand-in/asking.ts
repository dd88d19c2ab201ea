/* What the tests of the stand-in share: each has its own, asked through the provider's SDK. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Resend, type WebhookEventPayload } from 'resend';
import { afterEach } from 'vitest';
import type { StandInOptions } from './resend/options';
import { API_KEY, type StandIn, startResendStandIn } from './resend/stand-in';

const ENDINGS: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ENDINGS.splice(0)) await end();
});

/** A stand-in of this test's own, and the real SDK that asks it. */
export async function begin(options: StandInOptions = {}): Promise<{ standIn: StandIn; resend: Resend }> {
  const standIn = await startResendStandIn(options);
  ENDINGS.push(() => standIn.stop());
  return { standIn, resend: sdk(standIn) };
}

export const sdk = (standIn: StandIn, key = API_KEY) => new Resend(key, { baseUrl: standIn.url });

export const mail = (over: object = {}) => ({
  from: 'Ines <ines@vendor.example>',
  to: 'marit@customer.example',
  subject: 'Marit, meet Ines',
  html: '<p>Hello</p>',
  text: 'Hello',
  ...over,
});

/** An answer of the SDK that carries this error. */
export const wrong = (name: string, statusCode: number) => ({ data: null, error: { name, statusCode } });

type Arrived = { body: string; headers: IncomingHttpHeaders };

/** A stand-in that reports to a listener, which first answers with the given statuses and then with 200. */
export async function listening(plan: { secret: string; retryAfterMs?: number[] }, statuses: number[] = []) {
  const arrived: Arrived[] = [];
  const listener = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    arrived.push({ body, headers: request.headers });
    response.writeHead(statuses.shift() ?? 200).end();
  });
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  ENDINGS.push(async () => listener.close());
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`;
  return { ...(await begin({ webhooks: { url, ...plan } })), arrived };
}

/** The event in a webhook's body; throws unless the SDK verifies it. */
export function verified(
  resend: Resend,
  webhookSecret: string,
  payload: string,
  headers: IncomingHttpHeaders,
) {
  const header = (name: string) => String(headers[`svix-${name}`]);
  return resend.webhooks.verify({
    payload,
    webhookSecret,
    headers: { id: header('id'), timestamp: header('timestamp'), signature: header('signature') },
  }) as WebhookEventPayload;
}
