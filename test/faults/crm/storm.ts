/*
 * What HubSpot tells arrives several times, shuffled, and forged in part, while its deals go on changing; what Foyer has
 * in the end is compared with what stands in HubSpot, as if each event had come once and in order.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler } from 'express';
import { db } from '#db/client.server';
import { env } from '~/env.server';
import { hubspotWebhook } from '~/http/crm/hubspot-webhook.server';
import { askCrms } from '~/jobs/crm/ask-crms.server';
import type { StandIn } from '../../stand-in/hubspot/stand-in';
import type { Home } from '../../support/story/cast';
import { seeded } from '../../support/story/seeded';

export type CrmStorm = { deals: number; events: number; seed: number };

export type CrmReport = {
  events: number;
  requests: number;
  forged: number;
  forgedAccepted: number;
  /** Deals that stand here otherwise than there, of all that began. */
  differing: string[];
  onboardings: number;
  /** Deals with more than one onboarding. */
  doubled: number;
  /** Onboardings that were told as won early more than once. */
  toldTwice: number;
  /** Kept events beyond those that there were. */
  keptTwice: number;
  /** Deals that no event of HubSpot’s names. */
  strangers: number;
};

/** Somewhere that HubSpot tells of changes; its address is signed with them. */
export async function listening(): Promise<{ url: string; close(): Promise<void> }> {
  const app = express();
  const server = createServer(app);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app.post('/webhooks/hubspot', ...hubspotWebhook({ ...env(), origin }));
  const busy: ErrorRequestHandler = (_error, _request, response, _next) => void response.status(503).end();
  app.use(busy);
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { url: `${origin}/webhooks/hubspot`, close };
}

/** A database that is busy refuses some, and they come again. */
const AGAIN_MS = [300, 1000, 3000, 6000];

const CHANGES: ((random: () => number) => Record<string, string>)[] = [
  () => ({ dealstage: 'closedwon' }),
  () => ({ dealstage: 'contractsent' }),
  () => ({ dealstage: 'appointmentscheduled' }),
  (random) => ({ amount: String(1000 + Math.floor(random() * 90_000)) }),
  (random) => ({ dealname: `Desk ${Math.floor(random() * 1_000_000)}` }),
];

/** `worker` is one round of a worker; it runs again and again while events arrive. */
export async function stormCrm(
  hubspot: StandIn,
  { sam }: Pick<Home, 'sam'>,
  { deals, events, seed }: CrmStorm,
): Promise<CrmReport> {
  const random = seeded(seed);
  const door = await listening();
  hubspot.setWebhooks({
    url: door.url,
    times: 3,
    forged: 0.05,
    isShuffled: true,
    seed,
    atOnce: 25,
    retryAfterMs: AGAIN_MS,
  });
  const { email } = await db()
    .selectFrom('members')
    .select('email')
    .where('id', '=', sam.id)
    .executeTakeFirstOrThrow();
  const owner = hubspot.account.addOwner(email);
  const ids = Array.from({ length: deals }, (_, nth) =>
    hubspot.account.addDeal(
      { dealname: `Desk of ${nth}`, hubspot_owner_id: owner, amount: '1000' },
      { companies: [hubspot.account.addCompany(`Company ${nth}`)] },
    ),
  );
  const told = () => hubspot.webhooks()?.figures.events ?? 0;
  // Each batch arrives shuffled while the worker reads what came before it.
  const batch = Math.ceil(events / 10);
  while (told() < events) {
    for (const until = Math.min(events, told() + batch); told() < until; ) {
      const change = CHANGES[Math.floor(random() * CHANGES.length)]?.(random) ?? {};
      hubspot.account.change(ids[Math.floor(random() * ids.length)] ?? '', change);
    }
    // Two workers, as where several run: what one has claimed is no business of the other.
    await Promise.all([hubspot.webhooks()?.settle(), askCrms(), askCrms()]);
  }
  await askCrms();
  await askCrms();
  const figures = hubspot.webhooks()?.figures;
  await door.close();
  return { ...(await compared(hubspot, ids)), ...pick(figures) };
}

const pick = (
  figures: { events: number; requests: number; forged: number; forgedAccepted: number } | undefined,
) => ({
  events: figures?.events ?? 0,
  requests: figures?.requests ?? 0,
  forged: figures?.forged ?? 0,
  forgedAccepted: figures?.forgedAccepted ?? 0,
});

async function compared(hubspot: StandIn, ids: string[]) {
  const here = await db()
    .selectFrom('onboardings as o')
    .leftJoin('crm_deals as c', 'c.onboarding_id', 'o.id')
    .select([
      'o.id',
      'o.crm_id as dealId',
      'o.deal_name as name',
      'o.deal_value as value',
      'c.won_at as wonAt',
    ])
    .where('o.crm_id', 'in', ids)
    .execute();
  const differing = here.flatMap(({ dealId, name, value, wonAt }) => {
    const there = hubspot.account.objects.deals.get(dealId ?? '')?.properties ?? {};
    const stands = [name, Number(value), wonAt !== null].join(' · ');
    const should = [there.dealname, Number(there.amount), there.dealstage === 'closedwon'].join(' · ');
    return stands === should ? [] : [`${dealId}: ${stands}, not ${should}`];
  });
  // What is in a stage that begins a handoff has begun one.
  for (const id of ids) {
    const stage = hubspot.account.objects.deals.get(id)?.properties.dealstage ?? '';
    const isBegun = here.some(({ dealId }) => dealId === id);
    if (['contractsent', 'closedwon'].includes(stage) && !isBegun) differing.push(`${id}: not begun`);
  }
  const { rows } = await countsOf();
  const known = new Set(ids);
  const reads = await db().selectFrom('crm_reads').select('deal_id as id').execute();
  const kept = await db().selectFrom('crm_events').select('id').execute();
  return {
    differing,
    onboardings: here.length,
    doubled: here.length - new Set(here.map(({ dealId }) => dealId)).size,
    toldTwice: rows.filter(({ told }) => Number(told) > 1).length,
    keptTwice: Math.max(0, kept.length - (hubspot.webhooks()?.figures.events ?? 0)),
    strangers: reads.filter(({ id }) => !known.has(id)).length,
  };
}

async function countsOf() {
  const rows = await db()
    .selectFrom('events')
    .select((eb) => ['onboarding_id', eb.fn.countAll<number>().as('told')])
    .where('kind', '=', 'deal_won_early')
    .groupBy('onboarding_id')
    .execute();
  return { rows };
}
