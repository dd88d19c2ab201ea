/*
 * Deals out of a table begin as those that the CRM tells of: by the same command, one after the other, each of them whole
 * or not at all. What was brought before is told again, so that the same table twice changes nothing. They are under way:
 * nobody hears as news what was late before.
 */
import { db } from '#db/client.server';
import type { WhichCustomer } from '../../domain/customer/which-customer';
import type { MemberActor } from '../../domain/onboarding/access';
import { keyOf } from '../../domain/onboarding/newcomers';
import type { Refusal } from '../../domain/onboarding/refusal';
import type { DealTold } from '../api/follow-told.server';
import { takeDeal } from '../api/take-deal.server';

export type ToBring = DealTold & { line: number; which?: WhichCustomer | undefined };

export type Brought = {
  begun: number;
  followed: number;
  refused: { line: number; customer: string; refusal: Refusal }[];
};

export async function bringDeals(actor: MemberActor, deals: readonly ToBring[]): Promise<Brought> {
  const brought: Brought = { begun: 0, followed: 0, refused: [] };
  // The same name in one table is the same company, whatever was answered of it.
  const customers = new Map<string, string>();
  for (const { line, ...deal } of deals) {
    const name = keyOf(deal.customer, '');
    const customerId = customers.get(name);
    const taken = await takeDeal(actor, {
      ...deal,
      which: customerId ? { customerId } : deal.which,
      isUnderWay: true,
    });
    if (!taken.ok) {
      brought.refused.push({ line, customer: deal.customer, refusal: taken });
      continue;
    }
    brought[taken.isMade ? 'followed' : 'begun'] += 1;
    if (!customers.has(name)) customers.set(name, await customerOf(actor.workspaceId, taken.id));
  }
  return brought;
}

async function customerOf(workspaceId: string, id: string): Promise<string> {
  const row = await db()
    .selectFrom('onboardings')
    .select('customer_id as id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.id ?? '';
}
