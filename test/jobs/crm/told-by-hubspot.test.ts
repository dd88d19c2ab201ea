/*
 * What comes in at /webhooks/hubspot is kept before it is answered, each event once, if HubSpot signed it at most five
 * minutes ago for this very address; everything else gets the same answer, and leaves nothing.
 */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { removeCrm } from '~/commands/crm/connections.server';
import { askCrms } from '~/jobs/crm/ask-crms.server';
import { listening } from '../../faults/crm/storm';
import { CLIENT_SECRET, startHubSpotStandIn } from '../../stand-in/hubspot/stand-in';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';
import { connected, looked, onboardingsOf } from './at-hubspot';

const hubspot = await startHubSpotStandIn();
useDatabase({ HUBSPOT_BASE_URL: hubspot.url });

let home: Home;
let door: Awaited<ReturnType<typeof listening>>;

beforeAll(async () => {
  home = await oneWorkspace();
  await connected(home);
  await looked();
  door = await listening();
});
afterAll(async () => {
  await door.close();
  await hubspot.stop();
});

const event = (over: object = {}) => ({
  eventId: 1,
  portalId: 4526,
  subscriptionType: 'deal.propertyChange',
  occurredAt: 1_764_230_000_000,
  attemptNumber: 0,
  objectId: 500_000,
  propertyName: 'dealstage',
  ...over,
});

type Sent = {
  /** From the moment at which it is sent. */ later?: number;
  secret?: string;
  url?: string;
  signed?: string;
  sent?: string;
  signature?: string;
};

/** Signs a body, and sends it or another. */
async function tell(
  events: unknown,
  { later = 0, secret = CLIENT_SECRET, url = door.url, signed, sent, signature }: Sent = {},
) {
  const body = signed ?? JSON.stringify(events);
  const at = Date.now() + later;
  const made = createHmac('sha256', secret).update(`POST${url}${body}${at}`).digest('base64');
  const response = await fetch(door.url, {
    method: 'POST',
    body: sent ?? body,
    headers: { 'X-HubSpot-Signature-v3': signature ?? made, 'X-HubSpot-Request-Timestamp': String(at) },
  });
  return [response.status, (await response.json().catch(() => ({}))).kept];
}

const kept = async () => (await db().selectFrom('crm_events').select('id').execute()).length;

test('one event is kept once, whichever attempt it is; another with the same id is another', async () => {
  expect(await tell([event()])).toEqual([200, 1]);
  expect(await tell([event({ attemptNumber: 3 }), event()])).toEqual([200, 0]);
  expect(await tell([event({ occurredAt: 1_764_230_000_001 }), event({ objectId: 500_001 })])).toEqual([
    200, 2,
  ]);
  expect(await kept()).toBe(3);
});

const FORGED: [string, unknown, Sent][] = [
  ['another secret', [event({ objectId: 2 })], { secret: 'another' }],
  ['another address', [event({ objectId: 2 })], { url: 'https://elsewhere.example/webhooks/hubspot' }],
  ['a body that was changed', [event({ objectId: 2 })], { sent: JSON.stringify([event({ objectId: 3 })]) }],
  ['five minutes late', [event({ objectId: 2 })], { later: -5 * 60_000 - 1000 }],
  ['ten minutes early', [event({ objectId: 2 })], { later: 10 * 60_000 }],
  ['no signature', [event({ objectId: 2 })], { signature: '' }],
  ['a signature that is none', [event({ objectId: 2 })], { signature: 'äöü' }],
  ['an account that nobody is connected with', [event({ portalId: 7 })], {}],
  ['two accounts at once', [event({ objectId: 2 }), event({ portalId: 7 })], {}],
  ['no list', event({ objectId: 2 }), {}],
  ['an empty list', [], {}],
  ['something else', [{ hello: 'there' }], {}],
];

test.each(FORGED)('%s is refused, and leaves nothing', async (_, events, sent) => {
  const before = await kept();
  expect((await tell(events, sent))[0]).toBe(401);
  expect(await kept()).toBe(before);
});

test('what it tells of other things is answered and left; of what stands beside a deal, the deal is looked at', async () => {
  const beside = { objectId: undefined, subscriptionType: 'deal.associationChange', fromObjectId: 500_002 };
  expect(
    await tell([
      event({ objectId: '1; drop table' }),
      event({ subscriptionType: 'contact.creation', objectId: 7 }),
      event({ subscriptionType: 'object.creation', objectTypeId: '0-1', objectId: 7 }),
      event({ subscriptionType: 'object.creation', objectTypeId: '0-3', objectId: 500_003 }),
      event({ ...beside, associationType: 'DEAL_TO_COMPANY' }),
      event({ ...beside, associationType: 'CONTACT_TO_COMPANY', fromObjectId: 8 }),
    ]),
  ).toEqual([200, 2]);
  const wanted = await db()
    .selectFrom('crm_reads')
    .select('deal_id as id')
    .where('deal_id', 'like', '50000%')
    .execute();
  expect(wanted.map(({ id }) => id).sort()).toEqual(['500000', '500001', '500002', '500003']);
});

test('an event that can’t be kept as it is takes none of those beside it along', async () => {
  const body = JSON.stringify([event({ objectId: 500_010 }), event({ objectId: 500_011, more: 'DEEP' })]);
  const sent = body.replace('"DEEP"', `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  expect(await tell(null, { signed: sent, sent })).toEqual([200, 2]);
  expect(
    await tell([
      event({ objectId: 500_012 }),
      event({ occurredAt: 8.64e15 }),
      event({ occurredAt: 8.64e15 + 1 }),
      event({ occurredAt: 9e15 }),
      event({ subscriptionType: 'deal.\u0000x' }),
    ]),
  ).toEqual([200, 1]);
  expect(await tell([event({ objectId: 500_013, occurredAt: Date.UTC(9999, 11, 31) })])).toEqual([200, 1]);
});

test('no JSON and too long are refused', async () => {
  expect((await tell([event()], { sent: '{"half' }))[0]).toBe(401);
  expect((await tell([event()], { sent: 'x'.repeat(1024 * 1024 + 1) }))[0]).toBe(413);
});

test('what was told is read at once, without waiting for reconciliation', async () => {
  const company = hubspot.account.addCompany('Brightwater');
  const deal = hubspot.account.addDeal(
    { dealname: 'Mail desk', dealstage: 'contractsent' },
    { companies: [company] },
  );
  await askCrms();
  expect(await onboardingsOf(deal)).toEqual([]);
  expect(await tell([event({ objectId: Number(deal) })])).toEqual([200, 1]);
  await askCrms();
  expect(await onboardingsOf(deal)).toHaveLength(1);
});

test('once the connection is removed, nobody is listening, and what came from it stays', async () => {
  done(await removeCrm(home.kofi, 'hubspot'));
  done(await removeCrm(home.kofi, 'hubspot'));
  expect((await tell([event({ objectId: 5 })]))[0]).toBe(401);
  const left = await Promise.all(
    (['crm_connections', 'crm_events', 'crm_reads', 'crm_writes'] as const).map((table) =>
      db().selectFrom(table).select('workspace_id').execute(),
    ),
  );
  expect(left.flat()).toEqual([]);
  expect(await db().selectFrom('onboardings').select('id').execute()).toHaveLength(1);
});
