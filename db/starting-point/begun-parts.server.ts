/*
 * Which date, promise, phase and step of an onboarding came from which part of its starting point, and which statement
 * says what a field of its own asks. A part that is taken
 * up again, after it was taken out, is the latest one. Written nowhere but here.
 */
import type { Handle, Trx } from '../client.server';

type Which = { workspaceId: string; onboardingId: string };
export type BegunPart = { what: 'date' | 'promise' | 'field' | 'phase' | 'step'; key: string; id: string };

export async function noteBegun(trx: Trx, which: Which, { what, key, id }: BegunPart): Promise<void> {
  const ids = {
    statement_id: what === 'phase' || what === 'step' ? null : id,
    phase_id: what === 'phase' ? id : null,
    step_id: what === 'step' ? id : null,
  };
  await trx
    .insertInto('begun_parts')
    .values({ workspace_id: which.workspaceId, onboarding_id: which.onboardingId, what, key, ...ids })
    .onConflict((conflict) => conflict.columns(['onboarding_id', 'what', 'key']).doUpdateSet(ids))
    .execute();
}

/** The statements that say what fields of their own ask, by onboarding and the field's key. */
export async function loadOwnStatements(
  handle: Handle,
  workspaceId: string,
  onboardingIds: string[],
): Promise<Map<string, Map<string, string>>> {
  const rows = await handle
    .selectFrom('begun_parts')
    .select(['onboarding_id', 'key', 'statement_id'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', 'in', onboardingIds)
    .where('what', '=', 'field')
    .execute();
  const found = new Map<string, Map<string, string>>();
  for (const { onboarding_id, key, statement_id } of rows) {
    const held = found.get(onboarding_id) ?? new Map<string, string>();
    if (statement_id) held.set(key, statement_id);
    found.set(onboarding_id, held);
  }
  return found;
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
    field: new Map<string, string>(),
    phase: new Map<string, string>(),
    step: new Map<string, string>(),
  };
  for (const { what, key, statement_id, phase_id, step_id } of rows)
    begun[what].set(key, statement_id ?? phase_id ?? step_id ?? '');
  return begun;
}
