/* What the CRM last said of each deal. */
import type { Handle, Trx } from '../client.server';

export type DealTold = { name: string; value: string | null; currency: string | null };

type Which = { workspaceId: string; onboardingId: string };

/** Of an onboarding; undefined where the CRM said nothing yet. The sum is written as that of the deal is. */
export async function lastTold(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<DealTold | undefined> {
  const row = await handle
    .selectFrom('crm_deals')
    .select(['deal_name as name', 'deal_currency as currency', 'deal_value as value'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .executeTakeFirst();
  return row && { ...row, value: row.value?.replace(/\.00$/, '') ?? null };
}

export async function noteTold(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { externalId, ...told }: DealTold & { externalId: string },
  at: Date,
): Promise<void> {
  const said = {
    external_id: externalId,
    deal_name: told.name,
    deal_value: told.value,
    deal_currency: told.currency,
    told_at: at,
  };
  await trx
    .insertInto('crm_deals')
    .values({ workspace_id: workspaceId, onboarding_id: onboardingId, ...said })
    .onConflict((conflict) => conflict.column('onboarding_id').doUpdateSet(said))
    .execute();
}

/** The latest onboarding of a deal; undefined where there is none. */
export async function onboardingOfDeal(
  handle: Handle,
  workspaceId: string,
  externalId: string,
): Promise<string | undefined> {
  const row = await handle
    .selectFrom('onboardings')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('crm_id', '=', externalId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
