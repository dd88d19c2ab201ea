/* What the CRM last said of each deal. */
import { sql } from 'kysely';
import { isAccepted, type Stage } from '../../app/domain/onboarding/onboarding';
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

/** Whether the CRM has it as won. Won, opened and won again, it is won since the last time. */
export async function noteWon(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  isWon: boolean,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('crm_deals')
    .set({ won_at: isWon ? sql<Date>`coalesce(won_at, ${at})` : null })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();
}

/** Notes that it was won past the gate; false where that is noted already. */
export async function noteWonEarly(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  at: Date,
): Promise<boolean> {
  const noted = await trx
    .updateTable('crm_deals')
    .set({ won_early_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('won_early_at', 'is', null)
    .executeTakeFirst();
  return noted.numUpdatedRows > 0n;
}

/** Of `onboardings as o` in `workspaces as w`: since when its deal is won past a gate that is a must; accepted since or not. */
export const WON_EARLY = sql<Date | null>`case when w.gate_rule = 'required' then (select d.won_early_at from crm_deals d
  where d.workspace_id = o.workspace_id and d.onboarding_id = o.id and d.won_at is not null) end`;

/** Of an onboarding whose deal is won past the gate, and isn't accepted since; null for every other. */
export async function wonEarlyOf(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<{ deal: string; stage: Stage; since: Date } | null> {
  const row = await handle
    .selectFrom('crm_deals as d')
    .innerJoin('onboardings as o', 'o.id', 'd.onboarding_id')
    .select(['o.deal_name as deal', 'o.stage', 'd.won_early_at as since'])
    .where('d.workspace_id', '=', workspaceId)
    .where('d.onboarding_id', '=', onboardingId)
    .where('d.won_at', 'is not', null)
    .where('o.closed_at', 'is', null)
    .executeTakeFirst();
  if (!row?.since || isAccepted(row.stage)) return null;
  return { deal: row.deal, stage: row.stage, since: row.since };
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
