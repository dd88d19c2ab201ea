/*
 * What comes in by outbound messages of Salesforce is kept before it is acknowledged, each notification once, where the
 * word in the address is the connection’s; everything else gets the same answer, and leaves nothing.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { connectCrm, setCrmRules } from '~/commands/crm/connections.server';
import { salesforceWebhook } from '~/http/crm/salesforce-webhook.server';
import { askCrms } from '~/jobs/crm/ask-crms.server';
import { adapterOf } from '~/outside/crm/adapters.server';
import { salesforceListener } from '~/queries/crm/listener.server';
import { CLIENT_ID, CLIENT_SECRET, startSalesforceStandIn } from '../../stand-in/salesforce/stand-in';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';
import { seeded } from '../../support/story/seeded';
import { looked, onboardingsOf } from './at-hubspot';

const salesforce = await startSalesforceStandIn();
useDatabase({ SALESFORCE_BASE_URL: salesforce.url });
const { organization } = salesforce;

const secret = {
  crm: 'salesforce' as const,
  address: 'https://brightwater.my.salesforce.com',
  clientId: CLIENT_ID,
  clientSecret: CLIENT_SECRET,
  currency: 'EUR' as const,
};

let home: Home;
let path: string;
const app = express();
app.post('/webhooks/salesforce/:word?', ...salesforceWebhook);
const server = createServer(app);

beforeAll(async () => {
  home = await oneWorkspace();
  const tried = await adapterOf(secret).tries();
  if (!tried.ok) throw new Error(tried.trouble);
  expect(await salesforceListener(await memberFor(home.kofi))).toBeNull();
  done(await connectCrm(home.kofi, { id: uuid(), secret, tried: tried.value }));
  const beginsIn = ['Negotiation/Review'];
  done(await setCrmRules(home.kofi, 'salesforce', { hostId: home.ines.id, followsOwner: true, beginsIn }));
  path = (await salesforceListener(await memberFor(home.kofi))) ?? '';
  await looked();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await salesforce.stop();
});

const idOf = (prefix: string, n: number) => `${prefix}${String(n).padStart(15, '0')}`;
const notification = (n: number, opportunity = idOf('006', n)) =>
  `<Notification><Id>${idOf('04l', n)}</Id><sObject xsi:type="sf:Opportunity" xmlns:sf="urn:sobject.enterprise.soap.sforce.com"><sf:Id>${opportunity}</sf:Id><sf:AccountId>001000000000000001</sf:AccountId></sObject></Notification>`;
const message = (notifications: string[], of = organization.id) =>
  `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body><notifications xmlns="http://soap.sforce.com/2005/09/outbound"><OrganizationId>${of}</OrganizationId><ActionId>04k000000000000001</ActionId><SessionId xsi:nil="true"/><EnterpriseUrl>https://x.example</EnterpriseUrl><PartnerUrl>https://x.example</PartnerUrl>${notifications.join('')}</notifications></soapenv:Body></soapenv:Envelope>`;

async function tell(body: string, to = path): Promise<{ status: number; text: string }> {
  const { port } = server.address() as AddressInfo;
  const headers = { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' };
  const response = await fetch(`http://127.0.0.1:${port}${to}`, { method: 'POST', body, headers });
  return { status: response.status, text: await response.text() };
}
const kept = async () => (await db().selectFrom('crm_events').select('id').execute()).length;

test('a change that is told of is read at once, and acknowledged as Salesforce asks', async () => {
  const made = organization.add({
    Name: 'Desk',
    Amount: 58000,
    StageName: 'Negotiation/Review',
    CloseDate: '2027-01-31',
    Account: { Name: 'Brightwater' },
  });
  const opportunity = 'id' in made ? made.id : '';
  const told = await tell(message([notification(1, opportunity)]));
  expect(told).toEqual({ status: 200, text: expect.stringContaining('<Ack>true</Ack>') });
  await askCrms();
  expect(await onboardingsOf(opportunity)).toHaveLength(1);
});

const REFUSED: [string, () => [body: string, to?: string]][] = [
  ['no word', () => [message([notification(7)]), '/webhooks/salesforce']],
  [
    'another word',
    () => [message([notification(7)]), path.replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
  ],
  ['a word that is longer', () => [message([notification(7)]), `${path}0`]],
  ['another organization', () => [message([notification(7)], '00D000000000000zzz')]],
  ['no organization', () => ['<Envelope/>']],
  ['no XML', () => ['{"OrganizationId":"x"}']],
  ['nothing', () => ['']],
  [
    'more than Salesforce sends at once',
    () => [message(Array.from({ length: 101 }, (_, n) => notification(n)))],
  ],
];

test.each(REFUSED)('%s is refused, and leaves nothing', async (_, made) => {
  const before = await kept();
  expect((await tell(...made())).status).toBe(401);
  expect(await kept()).toBe(before);
});

test('too long is refused; of other things nothing is kept', async () => {
  const before = await kept();
  expect((await tell('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
  expect((await tell(message([notification(8, '001000000000000008')]))).status).toBe(200);
  expect((await tell(message([notification(8, "006' OR Id != ''--")]))).status).toBe(200);
  expect(await kept()).toBe(before);
});

test('told three times each, shuffled, at once and forged in part, each is kept once and nothing forged', async () => {
  const random = seeded(7);
  const before = await kept();
  const all = [1, 2, 3].flatMap(() => Array.from({ length: 40 }, (_, n) => 100 + n));
  const shuffled = all.map((n) => ({ n, at: random() })).sort((one, other) => one.at - other.at);
  const answers = await Promise.all(
    shuffled.map(({ n, at }) =>
      at < 0.05
        ? tell(message([notification(9000 + n)]), `/webhooks/salesforce/${'0'.repeat(64)}`)
        : tell(message([notification(n)])),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 401]));
  const ids = new Set(shuffled.filter(({ at }) => at >= 0.05).map(({ n }) => n));
  expect(await kept()).toBe(before + ids.size);
  expect(
    await db().selectFrom('crm_reads').select('deal_id').where('deal_id', 'like', '%9___').execute(),
  ).toEqual([]);
});
