/* What is stored of the deal behind an onboarding, and how often it was changed. */
import type { Deal } from '../../app/domain/handoff/deal';
import type { Handle } from '../client.server';

type Which = { workspaceId: string; onboardingId: string };

/** The value as it is typed: without cents where there are none. */
export async function dealOf(handle: Handle, { workspaceId, onboardingId }: Which): Promise<Deal> {
  const { value, ...deal } = await handle
    .selectFrom('onboardings')
    .select(['deal_name as name', 'deal_value as value', 'deal_currency as currency', 'crm_id as crmId'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', onboardingId)
    .executeTakeFirstOrThrow();
  return { ...deal, value: value?.replace(/\.00$/, '') ?? null };
}

export async function countDealChanges(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<number> {
  const { count } = await handle
    .selectFrom('events')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', '=', 'deal_changed')
    .executeTakeFirstOrThrow();
  return Number(count);
}
