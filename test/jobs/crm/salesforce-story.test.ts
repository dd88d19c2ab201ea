/*
 * An opportunity walks through Salesforce: the rule that is deployed refuses to close it, by hand and by programs, until
 * customer success accepts its handoff; a way past the gate is found and told; won, opened and won again it is one
 * onboarding.
 */
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { connectCrm, setCrmRules } from '~/commands/crm/connections.server';
import { answerPart } from '~/commands/handoff/answer-part.server';
import { recordRedFlag } from '~/commands/handoff/record-red-flag.server';
import { submitHandoff } from '~/commands/handoff/submit-handoff.server';
import { confirmReceipt } from '~/commands/receipt/confirm-receipt.server';
import { addStatement } from '~/commands/statement/record-statement.server';
import { saveGateRule } from '~/commands/workspace/save-settings.server';
import { askCrms } from '~/jobs/crm/ask-crms.server';
import { deliverDue } from '~/jobs/mail/deliver-notices.server';
import { adapterOf } from '~/outside/crm/adapters.server';
import { wonEarlySince } from '~/queries/api/won-early.server';
import { crmPageOf } from '~/queries/crm/crm.server';
import { sayCrm } from '~/speech/en/crm/say-crm';
import type { Way } from '../../stand-in/salesforce/organization';
import { CLIENT_ID, CLIENT_SECRET, startSalesforceStandIn } from '../../stand-in/salesforce/stand-in';
import { useDatabase } from '../../support/database/database';
import { emailOf, type Home, oneWorkspace } from '../../support/story/cast';
import { done, judgementsOf, STATEMENTS } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';
import { looked, onboardingsOf } from './at-hubspot';

const salesforce = await startSalesforceStandIn();
useDatabase({ SALESFORCE_BASE_URL: salesforce.url });

const secret = {
  crm: 'salesforce' as const,
  address: 'https://brightwater.my.salesforce.com',
  clientId: CLIENT_ID,
  clientSecret: CLIENT_SECRET,
  currency: 'EUR' as const,
};
const { organization } = salesforce;

let home: Home;
let sam: string;

beforeAll(async () => {
  home = await oneWorkspace();
  sam = await emailOf(home.sam);
  const tried = await adapterOf(secret).tries();
  if (!tried.ok) throw new Error(tried.trouble);
  expect(tried.value.account).toBe(organization.id);
  done(await connectCrm(home.kofi, { id: uuid(), secret, tried: tried.value }));
  const beginsIn = ['Negotiation/Review'];
  done(await setCrmRules(home.kofi, 'salesforce', { hostId: home.ines.id, followsOwner: true, beginsIn }));
  done(await saveGateRule(home.hanne, 'required'));
});

function inSalesforce(Name: string, more: Record<string, unknown> = {}): string {
  const made = organization.add({
    Name,
    Amount: 58000,
    Account: { Name: 'Brightwater' },
    Owner: { Email: sam, Name: 'Sam Okafor' },
    OpportunityContactRoles: {
      records: [
        { Contact: { Name: 'Lotte Maes', Email: 'lotte@brightwater.example', Title: 'Head of mail' } },
      ],
    },
    ...more,
  });
  if (!('id' in made)) throw new Error(JSON.stringify(made.errors));
  return made.id;
}
const move = (id: string, StageName: string, way: Way) =>
  organization.save(id, { StageName }, way).map(({ statusCode }) => statusCode);
const there = (id: string) => organization.opportunities.get(id);

async function mailed(): Promise<string[]> {
  const sent: string[] = [];
  await deliverDue(async ({ kind, to }) => {
    if (kind === 'deal_won_early') sent.push(/(sam|ines|hanne)/.exec(to)?.[1] ?? to);
    return { outcome: 'accepted', providerId: uuid() };
  });
  return sent.sort();
}

const RULE = ['FIELD_CUSTOM_VALIDATION_EXCEPTION'];

test('closing is refused by hand and by programs, then allowed at the instant customer success accepts', async () => {
  const id = inSalesforce('Mail desk');
  await looked();
  expect(await onboardingsOf(id)).toEqual([]);
  expect(move(id, 'Negotiation/Review', 'page')).toEqual([]);
  await looked();
  const [begun] = await onboardingsOf(id);
  expect(begun).toMatchObject({ dealName: 'Mail desk', dealValue: '58000.00', repId: home.sam.id });
  const onboarding = begun?.id ?? '';
  const people = db().selectFrom('contacts').select('email').where('onboarding_id', '=', onboarding);
  expect(await people.execute()).toEqual([{ email: 'lotte@brightwater.example' }]);
  expect(there(id)).toMatchObject({
    Foyer_Handoff_Complete__c: false,
    Foyer_Receipt_Confirmed_At__c: null,
    Foyer_Stage__c: 'recording',
    Foyer_Summary__c: '0 customer-validated, 0 sales-assumed',
  });
  expect([move(id, 'Closed Won', 'page'), move(id, 'Closed Won', 'api')]).toEqual([RULE, RULE]);
  for (const one of STATEMENTS) done(await addStatement(home.sam, onboarding, one));
  done(await answerPart(home.sam, onboarding, 'security', { answer: 'unknown', reason: '' }));
  const canary = 'Canary-4527';
  done(
    await recordRedFlag(home.sam, onboarding, {
      id: uuid(),
      concern: canary,
      severity: 'watch',
      advice: canary,
    }),
  );
  done(await submitHandoff(home.sam, onboarding));
  await askCrms();
  expect(there(id)).toMatchObject({ Foyer_Handoff_Complete__c: true, Foyer_Receipt_Confirmed_At__c: null });
  expect(move(id, 'Closed Won', 'page')).toEqual(RULE);
  done(await confirmReceipt(home.ines, onboarding, await judgementsOf(home.workspaceId, onboarding)));
  await askCrms();
  expect(there(id)).toMatchObject({
    Foyer_Receipt_Confirmed_At__c: expect.stringMatching(/^\d{4}-/),
    Foyer_Stage__c: 'accepted',
    Foyer_URL__c: expect.stringContaining(`/onboardings/${onboarding}/handoff`),
  });
  expect(move(id, 'Closed Won', 'page')).toEqual([]);
  await looked();
  expect([await mailed(), await onboardingsOf(id)]).toMatchObject([
    [],
    [{ id: onboarding, stage: 'accepted' }],
  ]);
  const sent = JSON.stringify(salesforce.asked);
  expect([sent.includes(canary), sent.includes('/token')]).toEqual([false, true]);
});

test('a way past the gate is found and told once; won, opened and won again is one onboarding', async () => {
  const id = inSalesforce('Second desk');
  expect(move(id, 'Closed Won', 'page')).toEqual(RULE);
  expect(move(id, 'Closed Won', 'workflow field update')).toEqual([]);
  await looked();
  const [{ id: onboarding } = { id: '' }] = await onboardingsOf(id);
  const shown = async () => (await wonEarlySince(await memberFor(home.sam), onboarding)) !== null;
  expect([await mailed(), await shown()]).toEqual([['hanne', 'ines', 'sam'], true]);
  // What is written back to one that is won already is no closing: the rule lets it pass.
  expect(there(id)).toMatchObject({ StageName: 'Closed Won', Foyer_Stage__c: 'recording' });
  expect(move(id, 'Negotiation/Review', 'page')).toEqual([]);
  await looked();
  expect(await shown()).toBe(false);
  organization.rulesOff.add('Foyer_Handoff_Before_Won');
  expect(move(id, 'Closed Won', 'api')).toEqual([]);
  organization.rulesOff.clear();
  await looked();
  expect([await mailed(), await shown(), (await onboardingsOf(id)).length]).toEqual([[], true, 1]);
});

test('an owner who doesn’t work here, no account and one that is gone are sentences, and the rest goes on', async () => {
  const stage = { StageName: 'Negotiation/Review' };
  const one = inSalesforce('Third desk', {
    ...stage,
    Owner: { Email: 'ann@elsewhere.example', Name: 'Ann' },
  });
  const other = inSalesforce('Nobody’s', { ...stage, Account: null });
  const last = inSalesforce('Fourth desk', stage);
  await looked();
  expect(await onboardingsOf(one)).toMatchObject([{ repId: home.kofi.id }]);
  organization.remove(last);
  await db().updateTable('crm_reads').set({ due_at: new Date() }).where('deal_id', '=', last).execute();
  await looked();
  const { connection } = sayCrm(await crmPageOf(await memberFor(home.kofi), 'salesforce'));
  const said = Object.fromEntries((connection?.deals ?? []).map((deal) => [deal.id, deal.said]));
  expect(said).toEqual({
    [one]:
      'ann@elsewhere.example has it in Salesforce and doesn’t work here, so it went to whoever connected Salesforce.',
    [other]: 'No company stands at the deal, so no handoff begins. Add one in Salesforce.',
    [last]: 'Salesforce has this deal no longer. What was recorded of it stays here.',
  });
  expect(await onboardingsOf(last)).toHaveLength(1);
});

test('whatever Salesforce answers instead, the page says it, and what happened meanwhile is caught up on', async () => {
  const trouble = async () => {
    await db().updateTable('crm_connections').set({ looked_at: null, rests_until: null }).execute();
    await askCrms();
    return (await crmPageOf(await memberFor(home.kofi), 'salesforce')).connection?.trouble?.kind ?? null;
  };
  for (const [fault, kind] of [
    ['limited', 'limited'],
    ['expired', 'token_refused'],
    ['forbidden', 'scope_missing'],
    ['server-error', 'failing'],
    ['server-error-done', 'failing'],
    ['half', 'silent'],
    ['garbage', 'unreadable'],
    ['strange', 'unreadable'],
    ['reset', 'silent'],
  ] as const) {
    salesforce.setFaults({ always: fault });
    expect([fault, await trouble()]).toEqual([fault, kind]);
  }
  salesforce.setFaults(undefined);
  const id = inSalesforce('Fifth desk', { StageName: 'Negotiation/Review' });
  salesforce.endSessions();
  expect(await trouble()).toBeNull();
  expect(await onboardingsOf(id)).toHaveLength(1);
});
