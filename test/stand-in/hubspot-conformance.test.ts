/*
 * The stand-in for HubSpot against HubSpot's documentation, asked through its own client where that has an address for
 * it. Each check names the page it is drawn from: below https://developers.hubspot.com/docs, or https://knowledge.hubspot.com.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, Signature } from '@hubspot/api-client';
import { afterEach, describe, expect, test } from 'vitest';
import type { StandInOptions } from './hubspot/options';
import { CLIENT_SECRET, type StandIn, startHubSpotStandIn, TOKEN } from './hubspot/stand-in';

const ENDINGS: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ENDINGS.splice(0)) await end();
});

async function begin(options: StandInOptions = {}) {
  const standIn = await startHubSpotStandIn(options);
  ENDINGS.push(() => standIn.stop());
  return { standIn, crm: clientOf(standIn).crm };
}

const clientOf = ({ url }: StandIn, accessToken = TOKEN) => new Client({ accessToken, basePath: url });

const asked = async (work: Promise<unknown>) =>
  work.then(
    () => ({ status: 200, body: {} as Record<string, unknown>, headers: {} as Record<string, string> }),
    (error) => ({ status: error.code, body: error.body, headers: error.headers }),
  );

const ids = (count: number) => Array.from({ length: count }, (_, nth) => ({ id: String(nth) }));
const nothing = { properties: [], propertiesWithHistory: [] };

describe('authorisation (apps/developer-platform/build-apps/authentication)', () => {
  test('1. refuses a token that isn’t theirs with 401, in the shape of all errors (api-reference/error-handling)', async () => {
    const { standIn } = await begin();
    const { status, body } = await asked(
      clientOf(standIn, 'pat-eu1-other').crm.pipelines.pipelinesApi.getAll('deals'),
    );
    expect([status, Object.keys(body).sort()]).toEqual([
      401,
      ['category', 'correlationId', 'message', 'status'],
    ]);
  });

  test('2. refuses what the private app has no scope for with 403 MISSING_SCOPES', async () => {
    const { crm } = await begin({ scopes: ['crm.objects.deals.read'] });
    const { status, body } = await asked(crm.owners.ownersApi.getPage());
    expect([status, body.category]).toEqual([403, 'MISSING_SCOPES']);
    expect((await asked(crm.pipelines.pipelinesApi.getAll('deals'))).status).toBe(200);
  });
});

describe('limits (developer-tooling/platform/usage-guidelines)', () => {
  test('3. tells what is left of ten seconds and of the day, and answers 429 with the policy that was met', async () => {
    const { standIn, crm } = await begin({ perTenSeconds: 2, daily: 100 });
    const first = await fetch(`${standIn.url}/account-info/v3/details`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'x-hubspot-ratelimit-interval-milliseconds': '10000',
      'x-hubspot-ratelimit-max': '2',
      'x-hubspot-ratelimit-remaining': '1',
      'x-hubspot-ratelimit-daily': '100',
    });
    await crm.pipelines.pipelinesApi.getAll('deals');
    const { status, body } = await asked(crm.pipelines.pipelinesApi.getAll('deals'));
    expect([status, body.errorType, body.policyName]).toEqual([429, 'RATE_LIMIT', 'TEN_SECONDLY_ROLLING']);
  });

  test('4. counts searches apart, by the second, and tells nothing of it (api-reference/crm/search-the-crm)', async () => {
    const { standIn } = await begin({ searchesPerSecond: 2 });
    const search = () =>
      fetch(`${standIn.url}/crm/v3/objects/deals/search`, {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}` },
        body: JSON.stringify({ filterGroups: [] }),
      });
    const all = await Promise.all([search(), search(), search()]);
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 429]);
    expect([...(all[0]?.headers.keys() ?? [])].filter((name) => name.startsWith('x-hubspot'))).toEqual([]);
  });
});

describe('search (api-reference/crm/search-the-crm)', () => {
  test('5. finds what changed since, in the order of change, by pages of 200 at most', async () => {
    const { standIn, crm } = await begin();
    const deals = Array.from({ length: 5 }, (_, nth) => standIn.account.addDeal({ dealname: `${nth}` }));
    standIn.account.change(deals[1] ?? '', { dealname: 'changed' });
    const search = (since: number, limit = 200, after = '0') =>
      crm.deals.searchApi.doSearch({
        filterGroups: [
          {
            filters: [
              { propertyName: 'hs_lastmodifieddate', operator: 'GTE' as never, value: String(since) },
            ],
          },
        ],
        sorts: ['hs_lastmodifieddate'],
        properties: ['dealname'],
        limit,
        after,
      });
    const all = await search(0);
    expect(all.results.map(({ id }) => id)).toEqual([deals[0], deals[2], deals[3], deals[4], deals[1]]);
    const page = await search(0, 2);
    expect([page.total, page.results.length, page.paging?.next?.after]).toEqual([5, 2, '2']);
    const last = standIn.account.objects.deals.get(deals[1] ?? '')?.updatedAt.getTime() ?? 0;
    expect((await search(last)).results.map(({ id }) => id)).toEqual([deals[1]]);
    expect((await asked(search(0, 201))).status).toBe(400);
  });

  test('6. goes no further than 10,000 results, and finds nothing that was deleted', async () => {
    const { standIn, crm } = await begin();
    const deal = standIn.account.addDeal({ dealname: 'gone' });
    standIn.account.remove(deal);
    const search = (after: string) =>
      crm.deals.searchApi.doSearch({
        filterGroups: [{ filters: [] }],
        sorts: [],
        properties: [],
        limit: 200,
        after,
      });
    expect((await search('0')).total).toBe(0);
    expect((await asked(search('9900'))).status).toBe(400);
  });
});

describe('objects (api-reference/crm/objects/deals)', () => {
  test('7. reads up to a hundred at once, and answers 207 with the ids that are not there', async () => {
    const { standIn, crm } = await begin();
    const deal = standIn.account.addDeal({ dealname: 'Mail desk', amount: '58000' });
    const answer = await crm.deals.batchApi.read({
      ...nothing,
      inputs: [{ id: deal }, { id: '1' }],
      properties: ['amount'],
    });
    expect(answer.results.map(({ id, properties }) => [id, properties.amount])).toEqual([[deal, '58000']]);
    expect('errors' in answer && answer.errors?.[0]?.context?.ids).toEqual(['1']);
    expect((await asked(crm.deals.batchApi.read({ ...nothing, inputs: ids(101) }))).status).toBe(400);
  });

  test('8. writes up to a hundred at once; a property that isn’t there refuses all of them with 400', async () => {
    const { standIn, crm } = await begin();
    const deal = standIn.account.addDeal({ dealname: 'Mail desk' });
    const write = (properties: Record<string, string>, id = deal) =>
      asked(
        crm.deals.batchApi.update({
          inputs: [
            { id: deal, properties: { amount: '1' } },
            { id, properties },
          ],
        }),
      );
    expect((await write({ foyer_stage: 'recording' })).status).toBe(400);
    expect(standIn.account.objects.deals.get(deal)?.properties.amount).toBeUndefined();
    expect((await write({ amount: '2' }, '1')).status).toBe(200);
    expect(standIn.account.objects.deals.get(deal)?.properties.amount).toBe('1');
  });

  test('9. works out whether a deal is won, when it was closed, and when it was changed', async () => {
    const { standIn } = await begin();
    const deal = standIn.account.addDeal({ dealname: 'Mail desk' });
    standIn.move(deal, 'closedwon', 'api');
    const won = standIn.account.objects.deals.get(deal);
    expect(won?.properties).toMatchObject({
      hs_is_closed_won: 'true',
      closedate: expect.stringMatching(/Z$/),
      hs_lastmodifieddate: won?.updatedAt.toISOString(),
    });
  });

  test('10. tells what stands beside a deal, the primary company by type 5 (api-reference/crm/associations)', async () => {
    const { standIn, crm } = await begin();
    const [one, two] = ['Brightwater', 'Tallowgate'].map(standIn.account.addCompany);
    const deal = standIn.account.addDeal({ dealname: 'Mail desk' }, { companies: [one ?? '', two ?? ''] });
    const { results } = await crm.associations.v4.batchApi.getPage('deals', 'companies', {
      inputs: [{ id: deal }],
    });
    expect(
      results[0]?.to.map(({ toObjectId, associationTypes }) => [
        String(toObjectId),
        associationTypes[0]?.typeId,
      ]),
    ).toEqual([
      [one, 5],
      [two, 341],
    ]);
  });
});

describe('properties, pipelines and owners (api-reference/crm/properties, …/pipelines, …/owners)', () => {
  test('11. makes a group and a property once, and answers 409 to the second', async () => {
    const { crm } = await begin();
    const group = () => asked(crm.properties.groupsApi.create('deals', { name: 'foyer', label: 'Foyer' }));
    expect([(await group()).status, (await group()).status]).toEqual([200, 409]);
    const stage = {
      name: 'foyer_stage',
      label: 'Stage',
      groupName: 'foyer',
      type: 'string',
      fieldType: 'text',
    };
    const property = () => asked(crm.properties.coreApi.create('deals', stage as never));
    expect((await asked(crm.properties.coreApi.getByName('deals', 'foyer_stage'))).status).toBe(404);
    expect([(await property()).status, (await property()).status]).toEqual([200, 409]);
  });

  test('12. says of each stage whether it is closed, and how likely: 1.0 is won', async () => {
    const { crm } = await begin();
    const { results } = await crm.pipelines.pipelinesApi.getAll('deals');
    expect(
      results[0]?.stages.map(({ id, metadata }) => [id, metadata?.isClosed, metadata?.probability]),
    ).toContainEqual(['closedwon', 'true', '1.0']);
  });

  test('13. lists owners by pages of 500 at most', async () => {
    const { standIn, crm } = await begin();
    standIn.account.addOwner('sam@vendor.example');
    standIn.account.addOwner('ines@vendor.example');
    const { results, paging } = await crm.owners.ownersApi.getPage(undefined, undefined, 1);
    expect([results[0]?.email, paging?.next?.after]).toEqual(['sam@vendor.example', '1']);
    expect((await asked(crm.owners.ownersApi.getPage(undefined, undefined, 501))).status).toBe(400);
  });
});

describe('what stands in front of closing a deal', () => {
  const rules = { requiredIn: { closedwon: ['foyer_receipt_confirmed_at'] }, approvedStages: ['closedwon'] };

  test('14. a required property is asked of whoever moves it by hand, and only whether it is filled (object-settings/set-up-and-customize-pipelines)', async () => {
    const { standIn } = await begin({ requiredIn: rules.requiredIn });
    const deal = standIn.account.addDeal({ dealname: 'Mail desk' });
    for (const way of ['by hand', 'super admin', 'approver'] as const)
      expect([way, standIn.move(deal, 'closedwon', way)?.rule]).toEqual([way, 'required_properties']);
    standIn.account.change(deal, { foyer_receipt_confirmed_at: '2026-11-27T10:00:00Z' });
    expect(standIn.move(deal, 'closedwon', 'by hand')).toBeNull();
  });

  test.each(['api', 'workflow'] as const)(
    '15. neither is asked of a %s (object-settings/set-up-pipeline-rules)',
    async (way) => {
      const { standIn } = await begin(rules);
      const deal = standIn.account.addDeal({ dealname: 'Mail desk' });
      expect(standIn.move(deal, 'closedwon', way)).toBeNull();
    },
  );

  test('16. an approval holds people and programs that act for one, and no super admin (object-settings/set-up-pipeline-rules)', async () => {
    const { standIn } = await begin({ approvedStages: rules.approvedStages });
    const deal = standIn.account.addDeal({ dealname: 'Mail desk' });
    expect(standIn.move(deal, 'closedwon', 'by hand')).toEqual({ rule: 'approval' });
    expect(standIn.move(deal, 'closedwon', 'api for a user')).toEqual({ rule: 'approval' });
    expect(standIn.move(deal, 'closedwon', 'super admin')).toBeNull();
  });
});

describe('webhooks (apps/legacy-apps/authentication/validating-requests, api-reference/webhooks)', () => {
  type Arrived = { body: string; signature: string; timestamp: number };

  async function listening(statuses: number[] = []) {
    const arrived: Arrived[] = [];
    const listener = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      const header = (name: string) => String(request.headers[name]);
      arrived.push({
        body,
        signature: header('x-hubspot-signature-v3'),
        timestamp: Number(header('x-hubspot-request-timestamp')),
      });
      response.writeHead(statuses.shift() ?? 200).end();
    });
    await new Promise<void>((ready) => listener.listen(0, '127.0.0.1', ready));
    ENDINGS.push(async () => listener.close());
    return { arrived, url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/webhooks/hubspot` };
  }

  test('17. are signed (v3) so that the client verifies them, over method, address, body and time', async () => {
    const { arrived, url } = await listening();
    const { standIn } = await begin({ webhooks: { url } });
    standIn.account.addDeal({ dealname: 'Mail desk' });
    await standIn.webhooks()?.settle();
    const [{ body, signature, timestamp } = {} as Arrived] = arrived;
    const verified = (secret: string, requestBody: string) =>
      Signature.isValid({
        signatureVersion: 'v3',
        signature,
        clientSecret: secret,
        requestBody,
        url,
        method: 'POST',
        timestamp,
      });
    expect([
      verified(CLIENT_SECRET, body),
      verified('another', body),
      verified(CLIENT_SECRET, `${body} `),
    ]).toEqual([true, false, false]);
  });

  test('18. come as a list of at most a hundred, by what changed, with ids that aren’t unique', async () => {
    const { arrived, url } = await listening();
    const { standIn } = await begin({ webhooks: { url, isShuffled: true } });
    for (let nth = 0; nth < 130; nth++) standIn.account.addDeal({ dealname: `${nth}` });
    await standIn.webhooks()?.settle();
    const all = arrived.map(({ body }) => JSON.parse(body));
    expect(all.map((events) => events.length)).toEqual([100, 30]);
    expect(all[0][0]).toMatchObject({ subscriptionType: 'deal.creation', portalId: 4526, attemptNumber: 0 });
    const eventIds = all.flat().map(({ eventId }) => eventId);
    expect(new Set(eventIds).size).toBeLessThan(eventIds.length);
  });

  test('19. come again until they are answered with 2xx', async () => {
    const { arrived, url } = await listening([503, 503]);
    const { standIn } = await begin({ webhooks: { url, retryAfterMs: [20, 20] } });
    standIn.account.addDeal({ dealname: 'Mail desk' });
    await expect.poll(() => arrived.length).toBe(3);
    expect(new Set(arrived.map(({ body }) => body)).size).toBe(1);
  });
});
