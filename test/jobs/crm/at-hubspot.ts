/* What tests of HubSpot’s side share: a stand-in, a workspace that is connected with it, and one round of the worker. */
import { v7 as uuid } from 'uuid';
import { db } from '#db/client.server';
import { connectCrm, setCrmRules } from '~/commands/crm/connections.server';
import { askCrms } from '~/jobs/crm/ask-crms.server';
import { adapterOf } from '~/outside/crm/adapters.server';
import { CLIENT_SECRET, type StandIn, TOKEN } from '../../stand-in/hubspot/stand-in';
import type { Home } from '../../support/story/cast';
import { done } from '../../support/story/handoffs';

/** What HubSpot requires before a deal is moved by hand into the stage that is won. */
export const GATED = { requiredIn: { closedwon: ['foyer_handoff_complete', 'foyer_receipt_confirmed_at'] } };

/** Kofi connects it; whom it begins, Ines looks after. */
export async function connected({ kofi, ines }: Home): Promise<void> {
  const secret = { crm: 'hubspot' as const, token: TOKEN, clientSecret: CLIENT_SECRET };
  const answer = await adapterOf(secret).tries();
  if (!answer.ok) throw new Error(`HubSpot was not connected: ${answer.trouble}`);
  done(await connectCrm(kofi, { id: uuid(), secret, tried: answer.value }));
  done(
    await setCrmRules(kofi, 'hubspot', { hostId: ines.id, followsOwner: true, beginsIn: ['contractsent'] }),
  );
}

/** The worker’s round, at a time at which it looks for changes. */
export async function looked(): Promise<void> {
  await db().updateTable('crm_connections').set({ looked_at: null, rests_until: null }).execute();
  await askCrms();
}

/** What HubSpot has of a deal. */
export const there = (standIn: StandIn, dealId: string) =>
  standIn.account.objects.deals.get(dealId)?.properties ?? {};

/** The onboardings of a deal, by its id there. */
export const onboardingsOf = (dealId: string) =>
  db()
    .selectFrom('onboardings')
    .select(['id', 'stage', 'rep_member_id as repId', 'deal_name as dealName', 'deal_value as dealValue'])
    .where('crm_id', '=', dealId)
    .execute();
