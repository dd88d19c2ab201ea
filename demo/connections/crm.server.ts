/* A CRM of Brindlewick that is told of handoffs: it took what happened first, and is down since. */

import { v7 as uuid } from 'uuid';
import { takeDeal } from '../../app/commands/api/take-deal.server';
import { describeCompany } from '../../app/commands/customer/describe-company.server';
import { addWebhook } from '../../app/commands/webhook/webhooks.server';
import { saveGateRule } from '../../app/commands/workspace/save-settings.server';
import { UNKNOWN_COMPANY } from '../../app/domain/customer/company';
import type { MemberActor } from '../../app/domain/onboarding/access';
import type { Became, Try } from '../../app/domain/webhook/delivery';
import { databaseNow, db, transact } from '../../db/client.server';
import { claimDeliveries, keepData, loadDelivery, writeTry } from '../../db/webhook/webhook-claims.server';
import { turnClockTo } from '../calendar.server';
import { type Deal, expectDone } from '../story.server';

/** Nobody has an address under .example, so nothing leaves this machine. */
const url = 'https://crm.brindlewick.example/webhooks/foyer';
const MOST = 200;

/** What is due now is taken, or waits. */
type Crm = { takes(): Promise<void>; isDown(): Promise<void> };

export async function crmIsTold(admin: MemberActor): Promise<Crm> {
  const topics = ['gate' as const, 'onboardings' as const, 'handoffs' as const, 'receipts' as const];
  expectDone(await addWebhook(admin, { id: uuid(), url, topics }));
  const taken = { status: 202, trouble: null, said: '{"status":"queued"}' };
  const down = { status: 503, trouble: null, said: 'We are back in a few hours.' };
  return {
    takes: () => answers({ state: 'delivered' }, taken),
    // Longer than anybody looks at a demo without a pause: nothing goes out meanwhile.
    isDown: () => answers({ state: 'queued', waitSeconds: 36_000 }, down),
  };
}

async function answers(became: Became, answer: Pick<Try, 'status' | 'trouble' | 'said'>): Promise<void> {
  for (;;) {
    const claims = await transact(db(), (trx) => claimDeliveries(trx, MOST));
    if (claims.length === 0) return;
    const at = (await databaseNow(db())).toISOString();
    for (const claim of claims) {
      const delivery = await loadDelivery(db(), claim);
      if (!delivery) continue;
      await keepData(db(), claim, delivery.data);
      await writeTry(db(), claim, became, { at, ms: 184, ...answer });
    }
  }
}

/** The gate is a must, and a deal that the CRM closed as won all the same, with nothing recorded of it yet. */
export async function wonEarly(admin: MemberActor, deal: Deal, toldAt: Date): Promise<void> {
  await turnClockTo(toldAt);
  expectDone(await saveGateRule(admin, 'required'));
  const id = uuid();
  expectDone(
    await takeDeal(admin, {
      id,
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
  expectDone(await describeCompany(deal.rep, id, { ...UNKNOWN_COMPANY, segment: 'Small' }, UNKNOWN_COMPANY));
}
