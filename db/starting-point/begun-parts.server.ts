/*
 * Which date, promise, phase and step of an onboarding came from which part of its starting point. A part that is taken
 * up again, after it was taken out, is the latest one. Written nowhere but here.
 */
import type { Handle, Trx } from '../client.server';

type Which = { workspaceId: string; onboardingId: string };
export type BegunPart = { what: 'date' | 'promise' | 'phase' | 'step'; key: string; id: string };

export async function noteBegun(trx: Trx, which: Which, { what, key, id }: BegunPart): Promise<void> {
  const ids = {
    statement_id: what === 'date' || what === 'promise' ? id : null,
    phase_id: what === 'phase' ? id : null,
    step_id: what === 'step' ? id : null,
  };
  await trx
    .insertInto('begun_parts')
    .values({ workspace_id: which.workspaceId, onboarding_id: which.onboardingId, what, key, ...ids })
    .onConflict((conflict) => conflict.columns(['onboarding_id', 'what', 'key']).doUpdateSet(ids))
    .execute();
}

/** By what it is: the id of each part by its key. */
export async function loadBegun(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<Record<BegunPart['what'], Map<string, string>>> {
  const rows = await handle
    .selectFrom('begun_parts')
    .select(['what', 'key', 'statement_id', 'phase_id', 'step_id'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();
  const begun = {
    date: new Map<string, string>(),
    promise: new Map<string, string>(),
    phase: new Map<string, string>(),
    step: new Map<string, string>(),
  };
  for (const { what, key, statement_id, phase_id, step_id } of rows)
    begun[what].set(key, statement_id ?? phase_id ?? step_id ?? '');
  return begun;
}
