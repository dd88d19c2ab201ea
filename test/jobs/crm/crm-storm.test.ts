/*
 * Whatever HubSpot tells, however often and in whatever order, what stands here is what stands there; and after two days
 * in which it is down, or garbles what it says, all of it is caught up and nothing is doubled. The long run is
 * `npm run storm:crm`.
 */
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.server';
import { saveGateRule } from '~/commands/workspace/save-settings.server';
import { askCrms } from '~/jobs/crm/ask-crms.server';
import { stormCrm } from '../../faults/crm/storm';
import { startHubSpotStandIn } from '../../stand-in/hubspot/stand-in';
import { shiftClock, useDatabase } from '../../support/database/database';
import { type Home, oneWorkspace } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';
import { connected, onboardingsOf, there } from './at-hubspot';

const hubspot = await startHubSpotStandIn();
useDatabase({ HUBSPOT_BASE_URL: hubspot.url });

let home: Home;

beforeAll(async () => {
  home = await oneWorkspace();
  await connected(home);
  done(await saveGateRule(home.hanne, 'required'));
});

test('events three times each, shuffled and forged in part, end as a run in order', async () => {
  const report = await stormCrm(hubspot, home, { deals: 12, events: 150, seed: 4 });
  expect(report).toMatchObject({
    differing: [],
    doubled: 0,
    toldTwice: 0,
    keptTwice: 0,
    strangers: 0,
    forgedAccepted: 0,
  });
  expect([report.events >= 150, report.forged > 2, report.onboardings > 5]).toEqual([true, true, true]);
}, 120_000);

const state = () =>
  db()
    .selectFrom('crm_connections')
    .select([
      'trouble',
      'failures',
      sql<number>`extract(epoch from rests_until - foyer_now())::float8`.as('rests'),
    ])
    .executeTakeFirstOrThrow();

test('down for two days and back, everything is caught up and nothing doubled', async () => {
  hubspot.setWebhooks(undefined);
  const company = hubspot.account.addCompany('Tallowgate');
  const deals = Array.from({ length: 8 }, (_, nth) =>
    hubspot.account.addDeal({ dealname: `Late ${nth}`, dealstage: 'contractsent' }, { companies: [company] }),
  );
  const faults = ['server-error', 'reset', 'half', 'garbage', 'strange', 'rate-limit'] as const;
  let hours = 0;
  for (const fault of faults) {
    hubspot.setFaults({ always: fault });
    hours += 8;
    hubspot.account.clock.move(8 * 3600_000);
    await shiftClock(`${hours} hours`);
    await askCrms();
    const { trouble, rests } = await state();
    expect([fault, trouble !== null, rests > 3 && rests < 3700]).toEqual([fault, true, true]);
    hubspot.move(deals[0] ?? '', hours % 16 ? 'closedwon' : 'contractsent', 'workflow');
  }
  hubspot.setFaults(undefined);
  await shiftClock(`${hours} hours 15 minutes`);
  await askCrms();
  await askCrms();
  expect(await state()).toMatchObject({ trouble: null, failures: 0 });
  for (const deal of deals) {
    const begun = await onboardingsOf(deal);
    expect(begun).toHaveLength(1);
    expect(there(hubspot, deal)).toMatchObject({ foyer_stage: 'recording' });
  }
  const asked = hubspot.asked.length;
  await askCrms();
  expect(hubspot.asked.length).toBe(asked);
}, 120_000);
