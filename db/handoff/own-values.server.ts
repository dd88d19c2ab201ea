/*
 * What is written in fields of a starting point's own that only we see: each value is a row, and the last one of a field
 * holds. Read for no page of a customer.
 */
import type { OwnKind } from '../../app/domain/handoff/own-field';
import type { Handle, Trx } from '../client.server';

type Place = { workspaceId: string; onboardingId: string; memberId: string; at: Date };
/** The label as it was asked, so that it can be read whatever the starting point asks later. */
export type OwnValue = { key: string; number: number; label: string; kind: OwnKind; value: string; at: Date };

export async function insertOwnValue(
  trx: Trx,
  { workspaceId, onboardingId, memberId, at }: Place,
  value: Omit<OwnValue, 'at'>,
): Promise<void> {
  await trx
    .insertInto('own_values')
    .values({ workspace_id: workspaceId, onboarding_id: onboardingId, member_id: memberId, at, ...value })
    .execute();
}

/** What holds in each field, or held at a moment, by onboarding and key; what was emptied is empty. */
export async function loadOwnValues(
  handle: Handle,
  workspaceId: string,
  onboardingIds: string[],
  until?: Date,
): Promise<Map<string, Map<string, OwnValue>>> {
  const rows = await handle
    .selectFrom('own_values')
    .distinctOn(['onboarding_id', 'key'])
    .select(['onboarding_id', 'key', 'number', 'label', 'kind', 'value', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', 'in', onboardingIds)
    .$if(until !== undefined, (query) => query.where('at', '<=', until ?? new Date()))
    .orderBy('onboarding_id')
    .orderBy('key')
    .orderBy('number', 'desc')
    .execute();
  const found = new Map<string, Map<string, OwnValue>>();
  for (const { onboarding_id, ...value } of rows) {
    const held = found.get(onboarding_id) ?? new Map<string, OwnValue>();
    held.set(value.key, value);
    found.set(onboarding_id, held);
  }
  return found;
}
