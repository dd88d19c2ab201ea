/* A CRM of Brindlewick that is told of handoffs: it took what happened first, and isn't there any more. */
import { v7 as uuid } from 'uuid';
import { takeDeal } from '../../app/commands/api/take-deal.server';
import { addWebhook } from '../../app/commands/webhook/webhooks.server';
import { saveGateRule } from '../../app/commands/workspace/save-settings.server';
import type { MemberActor } from '../../app/domain/onboarding/access';
import { databaseNow, db, transact } from '../../db/client.server';
import { claimDeliveries, keepData, loadDelivery, writeTry } from '../../db/webhook/webhook-claims.server';
import { turnClockTo } from '../calendar.server';
import { type Deal, expectDone } from '../story.server';

/** Nobody has an address under .example, so nothing leaves this machine. */
const url = 'https://crm.brindlewick.example/webhooks/foyer';
const MOST = 200;

export async function crmIsTold(admin: MemberActor): Promise<{ takes(): Promise<void> }> {
  const topics = ['gate' as const, 'onboardings' as const, 'handoffs' as const, 'receipts' as const];
  expectDone(await addWebhook(admin, { id: uuid(), url, topics }));
  return { takes };
}

/** What is due now was told, and taken. */
async function takes(): Promise<void> {
  for (;;) {
    const claims = await transact(db(), (trx) => claimDeliveries(trx, MOST));
    if (claims.length === 0) return;
    const at = (await databaseNow(db())).toISOString();
    for (const claim of claims) {
      const delivery = await loadDelivery(db(), claim);
      if (!delivery) continue;
      await keepData(db(), claim, delivery.data);
      const one = { at, ms: 184, status: 202, trouble: null, said: '{"status":"queued"}' };
      await writeTry(db(), claim, { state: 'delivered' }, one);
    }
  }
}

/** The gate is a must, and a deal that the CRM closed as won all the same, with nothing recorded of it yet. */
export async function wonEarly(admin: MemberActor, deal: Deal, toldAt: Date): Promise<void> {
  await turnClockTo(toldAt);
  expectDone(await saveGateRule(admin, 'required'));
  expectDone(
    await takeDeal(admin, {
      id: uuid(),
      customer: 'Tallowgate Theatres',
      dealName: 'Seat plans, three houses',
      dealValue: null,
      dealCurrency: null,
      crmId: 'BW-2291',
      signedAt: deal.signedAt,
      hostId: deal.host.id,
      repId: deal.rep.id,
      startingPoint: { is: 'fitting' },
      people: [],
      isWon: true,
    }),
  );
}
