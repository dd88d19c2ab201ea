/*
 * Answers that are wrong in one place: an instant that is still to come, a record that can't be read, an id that is none,
 * a list that goes round, one without end. What they spoil is told, and everything else goes on.
 */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db, transact } from '#db/client.server';
import { connectionOf } from '#db/crm/crm-connections.server';
import { wantRead } from '#db/crm/crm-reads.server';
import { connectCrm, setCrmRules } from '~/commands/crm/connections.server';
import type { Crm } from '~/domain/crm/crm';
import { adapterOf } from '~/outside/crm/adapters.server';
import { crmPageOf } from '~/queries/crm/crm.server';
import { takenWhole } from '../../stand-in/endless';
import * as hubspotStandIn from '../../stand-in/hubspot/stand-in';
import * as salesforceStandIn from '../../stand-in/salesforce/stand-in';
import { useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';
import { memberFor } from '../../support/story/member';
import { connected, looked, onboardingsOf } from './at-hubspot';

const hubspot = await hubspotStandIn.startHubSpotStandIn();
const salesforce = await salesforceStandIn.startSalesforceStandIn();
useDatabase({ HUBSPOT_BASE_URL: hubspot.url, SALESFORCE_BASE_URL: salesforce.url });

const SECRETS = {
  hubspot: { crm: 'hubspot', token: hubspotStandIn.TOKEN, clientSecret: hubspotStandIn.CLIENT_SECRET },
  salesforce: {
    crm: 'salesforce',
    address: 'https://brightwater.my.salesforce.com',
    clientId: salesforceStandIn.CLIENT_ID,
    clientSecret: salesforceStandIn.CLIENT_SECRET,
    currency: 'EUR',
  },
} as const;

let home: Home;
let nth = 0;

beforeAll(async () => {
  home = await oneWorkspace();
  await connected(home);
  const tried = await adapterOf(SECRETS.salesforce).tries();
  if (!tried.ok) throw new Error(tried.trouble);
  done(await connectCrm(home.kofi, { id: uuid(), secret: SECRETS.salesforce, tried: tried.value }));
  const rules = { hostId: home.ines.id, followsOwner: true, beginsIn: ['Negotiation/Review'] };
  done(await setCrmRules(home.kofi, 'salesforce', rules));
});
afterAll(() => Promise.all([hubspot.stop(), salesforce.stop()]));

/** A deal that begins a handoff, of a company of its own. */
const AT = {
  hubspot: {
    faults: hubspot.setFaults,
    begin: (name: string) =>
      hubspot.account.addDeal(
        { dealname: name, dealstage: 'contractsent' },
        { companies: [hubspot.account.addCompany(`Company ${nth++}`)] },
      ),
    rename: (id: string, dealname: string) => void hubspot.account.change(id, { dealname }),
    undated: (id: string) => void hubspot.account.odd.set(id, 'undated'),
    toCome: (id: string) => void hubspot.account.odd.set(id, 'to come'),
    noId: (id: string) => void hubspot.account.odd.set(id, 'no id'),
    plain: (id: string) => void hubspot.account.odd.delete(id),
    locked: hubspot.account.locked,
    stage: (id: string) => hubspot.account.objects.deals.get(id)?.properties.foyer_stage,
    searches: () => hubspot.asked.filter(({ path }) => path.endsWith('/search')).length,
  },
  salesforce: {
    faults: salesforce.setFaults,
    begin: (Name: string) => {
      const Account = { Id: null, Name: `Company ${nth++}` };
      const made = salesforce.organization.add({ Name, StageName: 'Negotiation/Review', Account });
      if (!('id' in made)) throw new Error(JSON.stringify(made.errors));
      return made.id;
    },
    rename: (id: string, Name: string) => void salesforce.organization.save(id, { Name }, 'api'),
    undated: (id: string) => void salesforce.organization.odd.set(id, { SystemModstamp: null }),
    toCome: (id: string) =>
      void salesforce.organization.odd.set(id, { SystemModstamp: '2999-01-01T00:00:00.000+0000' }),
    noId: (id: string) => void salesforce.organization.odd.set(id, { Id: `${id.slice(0, 17)}\u0000` }),
    plain: (id: string) => void salesforce.organization.odd.delete(id),
    locked: salesforce.organization.locked,
    stage: (id: string) => salesforce.organization.opportunities.get(id)?.Foyer_Stage__c ?? undefined,
    searches: () => salesforce.asked.filter(({ path }) => path.endsWith('/query')).length,
  },
};
const BOTH: Crm[] = ['hubspot', 'salesforce'];

const stands = async (crm: Crm) => {
  const { connection } = await crmPageOf(await memberFor(home.kofi), crm);
  return {
    trouble: connection?.trouble?.kind ?? null,
    deals: Object.fromEntries((connection?.deals ?? []).map(({ dealId, trouble }) => [dealId, trouble])),
  };
};
const readAgain = (id: string) =>
  db()
    .updateTable('crm_reads')
    .set({ due_at: new Date(0), version: null })
    .where('deal_id', '=', id)
    .execute();

test.each(BOTH)('%s: an instant that is still to come hides nothing that changes before it', async (crm) => {
  const at = AT[crm];
  const odd = at.begin('Of 2999');
  at.toCome(odd);
  await looked();
  expect(await onboardingsOf(odd)).toHaveLength(1);
  const known = await connectionOf(db(), home.workspaceId, crm);
  expect((known?.readUntil.getTime() ?? Number.POSITIVE_INFINITY) <= Date.now()).toBe(true);
  const later = at.begin('Later');
  at.plain(odd);
  at.rename(odd, 'Of today');
  await readAgain(odd);
  await looked();
  expect(await onboardingsOf(later)).toHaveLength(1);
  expect(await onboardingsOf(odd)).toMatchObject([{ dealName: 'Of today' }]);
});

test.each(BOTH)('%s: where it was blinded before, it sees again', async (crm) => {
  const at = AT[crm];
  const odd = at.begin('Blinded');
  await looked();
  const ahead = new Date('2999-01-01T00:00:00Z');
  await db().updateTable('crm_connections').set({ read_until: ahead }).where('crm', '=', crm).execute();
  await db().updateTable('crm_reads').set({ version: ahead }).where('deal_id', '=', odd).execute();
  at.rename(odd, 'Seen again');
  await looked();
  expect(await onboardingsOf(odd)).toMatchObject([{ dealName: 'Seen again' }]);
});

test.each(BOTH)('%s: deals that can’t be read are told one by one, and the others go on', async (crm) => {
  const at = AT[crm];
  const all = Array.from({ length: 11 }, (_, one) => at.begin(`Desk ${one}`));
  const spoilt = [all[0], all[1], all[2], all[3], all[10]].map((id) => id ?? '');
  for (const id of spoilt) at.undated(id);
  await looked();
  await looked();
  for (const id of all)
    expect([id, (await onboardingsOf(id)).length]).toEqual([id, spoilt.includes(id) ? 0 : 1]);
  const told = Object.fromEntries(spoilt.map((id) => [id, 'unreadable_there']));
  expect(await stands(crm)).toMatchObject({ trouble: null, deals: told });
  for (const id of spoilt) {
    at.plain(id);
    await readAgain(id);
  }
  await looked();
  expect(await stands(crm)).toEqual({ trouble: null, deals: {} });
  expect((await Promise.all(spoilt.map(onboardingsOf))).flat()).toHaveLength(5);
});

test.each(BOTH)('%s: a record whose id can’t be kept leaves what stands beside it', async (crm) => {
  const at = AT[crm];
  const odd = at.begin('Nobody');
  const other = at.begin('Somebody');
  at.noId(odd);
  await looked();
  expect(await onboardingsOf(other)).toHaveLength(1);
  expect(await stands(crm)).toEqual({ trouble: null, deals: {} });
});

test.each(BOTH)(
  '%s: a search that goes round ends, is told, and what was told of is read meanwhile',
  async (crm) => {
    const at = AT[crm];
    at.begin('Found first');
    await looked();
    const told = at.begin('Told of');
    const { id: connectionId = '' } = (await connectionOf(db(), home.workspaceId, crm)) ?? {};
    const at0 = new Date(0);
    await transact(db(), (trx) =>
      wantRead(trx, { workspaceId: home.workspaceId, connectionId }, [told], at0),
    );
    // What is read afterwards is answered as it is.
    at.faults({ sequence: crm === 'hubspot' ? ['round'] : ['round', 'round'] });
    await looked();
    expect(await stands(crm)).toMatchObject({ trouble: 'unreadable' });
    expect(await onboardingsOf(told)).toHaveLength(1);
    at.faults({ always: 'round' });
    const before = at.searches();
    await looked();
    expect(at.searches() - before).toBeLessThan(10);
    expect(await stands(crm)).toMatchObject({ trouble: 'unreadable' });
    at.faults(undefined);
    await looked();
    expect(await stands(crm)).toMatchObject({ trouble: null });
  },
);

test.each(BOTH)('%s: of an answer without end no more than 16 MB are taken', async (crm) => {
  AT[crm].faults({ always: 'endless' });
  takenWhole.length = 0;
  expect(await adapterOf(SECRETS[crm]).tries()).toMatchObject({ ok: false });
  AT[crm].faults(undefined);
  await expect.poll(() => takenWhole).toEqual([false]);
});

test.each(BOTH)('%s: a deal that may not be written to holds up no other', async (crm) => {
  const at = AT[crm];
  const all = [at.begin('Locked'), at.begin('Open')];
  const [locked = '', open = ''] = all;
  at.locked.add(locked);
  await looked();
  expect(all.map(at.stage)).toEqual([undefined, 'recording']);
  expect(await stands(crm)).toMatchObject({ trouble: 'refused' });
  const begun = at.begin('Begun meanwhile');
  await looked();
  expect(at.stage(begun)).toBe('recording');
  expect(await stands(crm)).toMatchObject({ trouble: 'refused' });
  at.locked.delete(locked);
  await db()
    .updateTable('crm_writes')
    .set({ due_at: new Date(0) })
    .where('failures', '>', 0)
    .execute();
  await looked();
  expect([at.stage(locked), at.stage(open)]).toEqual(['recording', 'recording']);
  expect(await stands(crm)).toMatchObject({ trouble: null });
});

test('what could not be kept is told, and tried again', async () => {
  const deal = AT.hubspot.begin('Kept in the end');
  await sql`alter table crm_reads add constraint unkept check (deal_id <> ${sql.lit(deal)})`.execute(db());
  await looked();
  expect([await stands('hubspot'), await stands('salesforce')]).toMatchObject([
    { trouble: 'not_kept' },
    { trouble: null },
  ]);
  await sql`alter table crm_reads drop constraint unkept`.execute(db());
  await looked();
  expect(await stands('hubspot')).toMatchObject({ trouble: null });
  expect(await onboardingsOf(deal)).toHaveLength(1);
});
