/*
 * The whole way, process to process: an admin connects the running program with HubSpot, whose webhook begins a handoff
 * at once, and how it stands is written to the deal.
 */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CLIENT_SECRET, startHubSpotStandIn, TOKEN } from '../../stand-in/hubspot/stand-in';
import { ADMIN, ask, post, useFoyer } from '../../support/browser/asking';

const hubspot = await startHubSpotStandIn();
const foyer = useFoyer({ env: { HUBSPOT_BASE_URL: hubspot.url } });

beforeAll(() => hubspot.setWebhooks({ url: `${foyer.origin}/webhooks/hubspot`, times: 3, forged: 1 }));
afterAll(() => hubspot.stop());

const SOON = { timeout: 60_000 };
vi.setConfig({ testTimeout: 180_000 });

const PAGE = '/settings/connections/hubspot';
const id = '01900000-0000-7000-8000-000000004526';
const typed = { id, token: TOKEN, clientSecret: CLIENT_SECRET };
const page = async () => (await ask(foyer, PAGE, { headers: { cookie: foyer.admin } })).body;
const connect = (fields: Record<string, string>) => post(foyer, PAGE, fields, { cookie: foyer.admin });

test('a token that HubSpot doesn’t know is told as such, kept nowhere, and on no page', async () => {
  const other = 'pat-eu1-11111111-aaaa-4000-8000-000000000000';
  const refused = await connect({ ...typed, token: other });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('doesn’t know what you entered');
  expect(refused.body).not.toContain(other);
  const malformed = await connect({ ...typed, token: 'with a space' });
  expect([malformed.status, malformed.body.includes('with a space')]).toEqual([400, false]);
  hubspot.setFaults({ sequence: ['server-error'] });
  const failed = await connect(typed);
  expect([failed.status, failed.body.includes('doesn’t answer just now')]).toEqual([422, true]);
  expect(await page()).toContain('Try it and connect');
});

test('connected, it is shown without what lets us in; pressed twice it is one connection', async () => {
  expect((await connect(typed)).status).toBe(303);
  expect((await connect(typed)).status).toBe(303);
  const shown = await page();
  expect(shown).toContain('Connected with account 4526');
  expect(shown).not.toContain(TOKEN);
  expect(shown).not.toContain(CLIENT_SECRET);
  const stranger = await ask(foyer, PAGE);
  expect([stranger.status, stranger.headers.location]).toEqual([302, expect.stringContaining('/sign-in')]);
});

test('a deal that HubSpot tells of begins a handoff, and its page stands at the deal', async () => {
  const company = hubspot.account.addCompany('Tallowgate');
  const owner = hubspot.account.addOwner(ADMIN.email);
  const deal = hubspot.account.addDeal(
    { dealname: 'Seat plans', dealstage: 'contractsent', hubspot_owner_id: owner },
    { companies: [company] },
  );
  const url = () => hubspot.account.objects.deals.get(deal)?.properties.foyer_url;
  await expect.poll(url, SOON).toMatch(/\/onboardings\/[0-9a-f-]{36}\/handoff$/);
  const handoff = await ask(foyer, new URL(url() ?? '').pathname, { headers: { cookie: foyer.admin } });
  expect([handoff.status, handoff.body.includes('Tallowgate')]).toEqual([200, true]);
  await hubspot.webhooks()?.settle();
  expect(hubspot.webhooks()?.figures).toMatchObject({ refused: 0, forgedAccepted: 0 });
  expect(foyer.log()).not.toContain(TOKEN);
  expect(foyer.log()).not.toContain(CLIENT_SECRET);
});

test('removed, nothing more is followed', async () => {
  expect((await post(foyer, `${PAGE}/remove`, {}, { cookie: foyer.admin })).status).toBe(303);
  expect(await page()).toContain('Try it and connect');
});
