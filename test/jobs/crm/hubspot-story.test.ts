/*
 * A deal walks through HubSpot: closing it is refused until customer success accepts its handoff, a way past the gate is
 * found and told, and won, opened and won again it is one onboarding.
 */
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { connectionOf } from '#db/crm/crm-connections.server';
import { followDeal } from '~/commands/crm/follow-deal.server';
import { answerPart } from '~/commands/handoff/answer-part.server';
import { changeDeal } from '~/commands/handoff/change-deal.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { confirmReceipt } from '~/commands/receipt/confirm-receipt.server';
import { addStatement } from '~/commands/statement/record-statement.server';
import { saveGateRule } from '~/commands/workspace/save-settings.server';
import { askCrms } from '~/jobs/crm/ask-crms.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { adapterOf } from '~/outside/crm/adapters.server';
import { wonEarlySince } from '~/queries/api/won-early.server';
import { CLIENT_SECRET, startHubSpotStandIn, TOKEN } from '../../stand-in/hubspot/stand-in';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done, judgementsOf, STATEMENTS } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';
import { connected, GATED, looked, onboardingsOf, there } from './at-hubspot';

const hubspot = await startHubSpotStandIn(GATED);
useDatabase({ HUBSPOT_BASE_URL: hubspot.url });

let home: Home;
let sam: string;

beforeAll(async () => {
  home = await oneWorkspace();
  await connected(home);
  done(await saveGateRule(home.hanne, 'required'));
  sam = hubspot.account.addOwner((await memberFor(home.sam)).email);
});

const inHubSpot = (dealname: string, more: Record<string, string> = {}) =>
  hubspot.account.addDeal(
    { dealname, amount: '58000', hubspot_owner_id: sam, ...more },
    {
      companies: [hubspot.account.addCompany('Brightwater')],
      contacts: [
        hubspot.account.addContact({
          firstname: 'Lotte',
          lastname: 'Maes',
          email: 'lotte@brightwater.example',
        }),
        hubspot.account.addContact({
          firstname: 'A',
          lastname: 'http://x.example',
          email: 'x@brightwater.example',
        }),
      ],
    },
  );

async function mailed(): Promise<string[]> {
  const sent: string[] = [];
  await deliverDue(async ({ kind, to }) => {
    if (kind === 'deal_won_early') sent.push(/(sam|ines|hanne)/.exec(to)?.[1] ?? to);
    return { outcome: 'accepted', providerId: crypto.randomUUID() };
  });
  return sent.sort();
}

test('a deal begins a handoff in the stage that was chosen, with its owner, company, sum and people', async () => {
  const deal = inHubSpot('Mail desk');
  await looked();
  expect(await onboardingsOf(deal)).toEqual([]);
  hubspot.move(deal, 'contractsent', 'by hand');
  await looked();
  const [begun] = await onboardingsOf(deal);
  expect(begun).toMatchObject({ dealName: 'Mail desk', dealValue: '58000.00', repId: home.sam.id });
  const people = await db()
    .selectFrom('contacts')
    .select('email')
    .where('onboarding_id', '=', begun?.id ?? '')
    .execute();
  expect(people).toEqual([{ email: 'lotte@brightwater.example' }]);
  expect(there(hubspot, deal)).toMatchObject({
    foyer_stage: 'recording',
    foyer_summary: '0 customer-validated, 0 sales-assumed',
    foyer_url: expect.stringContaining(`/onboardings/${begun?.id}/handoff`),
  });
  expect(there(hubspot, deal).foyer_handoff_complete ?? '').toBe('');
});

test('closing it is refused, then allowed at the instant customer success accepts', async () => {
  const [deal = ''] = hubspot.account.objects.deals.keys();
  const [{ id } = { id: '' }] = await onboardingsOf(deal);
  const missing = { rule: 'required_properties', missing: GATED.requiredIn.closedwon };
  expect(hubspot.move(deal, 'closedwon', 'by hand')).toEqual(missing);
  for (const one of STATEMENTS) done(await addStatement(home.sam, id, one));
  done(await answerPart(home.sam, id, 'security', { answer: 'unknown', reason: '' }));
  done(await answerPart(home.sam, id, 'red_flags', { answer: 'none', reason: '' }));
  done(await submitHandoff(home.sam, id));
  await askCrms();
  expect(hubspot.move(deal, 'closedwon', 'by hand')).toMatchObject({
    missing: ['foyer_receipt_confirmed_at'],
  });
  done(await confirmReceipt(home.ines, id, await judgementsOf(home.workspaceId, id)));
  done(await confirmReceipt(home.ines, id, []));
  await askCrms();
  expect(there(hubspot, deal)).toMatchObject({ foyer_handoff_complete: 'true', foyer_stage: 'accepted' });
  expect(hubspot.move(deal, 'closedwon', 'by hand')).toBeNull();
  await looked();
  expect([await mailed(), await onboardingsOf(deal)]).toMatchObject([[], [{ id, stage: 'accepted' }]]);
});

test('a way past the gate is found and told once; won, opened and won again is one onboarding', async () => {
  const deal = inHubSpot('Second desk');
  expect(hubspot.move(deal, 'closedwon', 'super admin')).not.toBeNull();
  expect(hubspot.move(deal, 'closedwon', 'workflow')).toBeNull();
  await looked();
  const [{ id } = { id: '' }] = await onboardingsOf(deal);
  const shown = async () => (await wonEarlySince(await memberFor(home.sam), id)) !== null;
  expect([await mailed(), await shown()]).toEqual([['hanne', 'ines', 'sam'], true]);
  hubspot.move(deal, 'contractsent', 'by hand');
  await looked();
  expect(await shown()).toBe(false);
  hubspot.move(deal, 'closedwon', 'api');
  await looked();
  expect([await mailed(), await shown(), (await onboardingsOf(deal)).length]).toEqual([[], true, 1]);
});

test('what was put right here stays, what nobody touched follows, and a later owner has the handoff', async () => {
  const deal = inHubSpot('Third desk', { dealstage: 'contractsent' });
  await looked();
  const [{ id } = { id: '' }] = await onboardingsOf(deal);
  const corrected = { name: 'The third desk', value: '58000', currency: 'EUR', crmId: deal } as const;
  const before = await db()
    .selectFrom('onboardings')
    .select('signed_at as signedAt')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  done(await changeDeal(home.sam, id, { deal: { ...corrected, ...before }, seen: 0 }));
  const hanne = hubspot.account.addOwner((await memberFor(home.hanne)).email);
  hubspot.account.change(deal, { dealname: 'Desk III', amount: '61000', hubspot_owner_id: hanne });
  await looked();
  expect(await onboardingsOf(deal)).toMatchObject([
    { dealName: 'The third desk', dealValue: '61000.00', repId: home.hanne.id },
  ]);
});

test('an owner who doesn’t work here, no company and a deal that is gone are sentences, and the rest goes on', async () => {
  const stranger = hubspot.account.addOwner('somebody@elsewhere.example');
  const one = inHubSpot('Fourth desk', { dealstage: 'contractsent', hubspot_owner_id: stranger });
  const other = hubspot.account.addDeal({ dealname: 'Nobody’s', dealstage: 'contractsent' });
  await looked();
  expect(await onboardingsOf(one)).toMatchObject([{ repId: home.kofi.id }]);
  hubspot.account.remove(one);
  await db().updateTable('crm_reads').set({ due_at: new Date() }).where('deal_id', '=', one).execute();
  await looked();
  const reads = await db()
    .selectFrom('crm_reads')
    .selectAll()
    .where('deal_id', 'in', [one, other])
    .orderBy('deal_id')
    .execute();
  expect(reads.map(({ deal_id, trouble, gone_at }) => [deal_id, trouble, gone_at !== null])).toEqual([
    [one, null, true],
    [other, 'no_company', false],
  ]);
  expect(await onboardingsOf(one)).toHaveLength(1);
});

test('a state that is older than the last one changes nothing', async () => {
  const deal = inHubSpot('Fifth desk', { dealstage: 'contractsent' });
  await looked();
  const connection = await connectionOf(db(), home.workspaceId, 'hubspot');
  const [read] = await db().selectFrom('crm_reads').select('version').where('deal_id', '=', deal).execute();
  if (!connection || !read?.version) throw new Error('It was not read.');
  const tried = { attempt: 1, wanted: 1, failures: 0 };
  const claim = { dealId: deal, ...tried, version: read.version, owner: null, company: null };
  const stood = {
    id: deal,
    name: 'Before',
    value: null,
    currency: null,
    customer: 'Brightwater',
    company: null,
    owner: null,
  };
  const older = { ...stood, stage: 'closedwon', isWon: true, closedAt: null, people: [] };
  const follow = (version: Date) => followDeal(home.kofi, connection, claim, { ...older, version });
  expect(await follow(new Date(read.version.getTime() - 1))).toEqual({ isGone: false });
  expect(await onboardingsOf(deal)).toMatchObject([{ dealName: 'Fifth desk' }]);
  await follow(new Date(read.version.getTime() + 1));
  expect(await onboardingsOf(deal)).toMatchObject([{ dealName: 'Before' }]);
});

test('an id that was put right here is written to, though nothing else changed; what is gone may come back', async () => {
  const deal = inHubSpot('Sixth desk', { dealstage: 'contractsent' });
  await looked();
  const [{ id } = { id: '' }] = await onboardingsOf(deal);
  const twin = inHubSpot('Sixth desk');
  const { signedAt } = await db()
    .selectFrom('onboardings')
    .select('signed_at as signedAt')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const named = { name: 'Sixth desk', value: '58000', currency: 'EUR', signedAt } as const;
  done(await changeDeal(home.sam, id, { deal: { ...named, crmId: '1' }, seen: 0 }));
  await askCrms();
  expect(
    await db().selectFrom('crm_writes').select('gone_at').where('onboarding_id', '=', id).execute(),
  ).toEqual([{ gone_at: expect.any(Date) }]);
  done(await changeDeal(home.sam, id, { deal: { ...named, crmId: twin }, seen: 1 }));
  await askCrms();
  expect(there(hubspot, twin).foyer_stage).toBe('recording');
});

test('a company that has another name is the same one; another company is told, and nothing of it is followed', async () => {
  const deal = inHubSpot('Seventh desk', { dealstage: 'contractsent' });
  await looked();
  const [beside] = hubspot.account.beside.get(deal) ?? [];
  const renamed = hubspot.account.objects.companies.get(beside?.id ?? '');
  if (renamed) renamed.properties.name = 'Brightwater Group';
  hubspot.account.change(deal, { dealname: 'Seventh desk, larger' });
  await looked();
  const followed = { dealName: 'Seventh desk, larger', dealValue: '58000.00' };
  expect(await onboardingsOf(deal)).toMatchObject([followed]);
  const zed = { firstname: 'Zed', lastname: 'Quince', email: 'zed@quince.example' };
  hubspot.account.beside.set(deal, [
    { to: 'companies', id: hubspot.account.addCompany('Quince Street Clinics'), isPrimary: true },
    { to: 'contacts', id: hubspot.account.addContact(zed), isPrimary: false },
  ]);
  hubspot.account.change(deal, { dealname: 'Quince secret desk', amount: '777777' });
  await looked();
  const [one] = await onboardingsOf(deal);
  expect(one).toMatchObject(followed);
  const people = db()
    .selectFrom('contacts')
    .select('email')
    .where('onboarding_id', '=', one?.id ?? '');
  expect(await people.execute()).toEqual([{ email: 'lotte@brightwater.example' }]);
  expect(await db().selectFrom('crm_reads').select('trouble').where('deal_id', '=', deal).execute()).toEqual([
    { trouble: 'other_company' },
  ]);
});

test('what failed once is asked anew, and nothing of the failure is kept', async () => {
  const adapter = adapterOf({ crm: 'hubspot', token: TOKEN, clientSecret: CLIENT_SECRET });
  hubspot.setFaults({ sequence: ['server-error'] });
  expect(await adapter.tries()).toMatchObject({ ok: false, trouble: 'failing' });
  expect(await adapter.tries()).toMatchObject({ ok: true });
});
