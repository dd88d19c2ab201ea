/* Two customers that become one. The emptied row stays, as a record of where its onboardings went. */
import type { Trx } from '../client.server';

type Merge = { workspaceId: string; keptId: string; otherId: string };
type Found = { id: string; name: string; mergedInto: string | null };

/** Both, where they are of this workspace. */
export async function twoCustomers(
  trx: Trx,
  workspaceId: string,
  keptId: string,
  otherId: string,
): Promise<{ kept?: Found; other?: Found }> {
  const found = await trx
    .selectFrom('customers')
    .select(['id', 'name', 'merged_into as mergedInto'])
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', [keptId, otherId])
    .execute();
  return { kept: found.find(({ id }) => id === keptId), other: found.find(({ id }) => id === otherId) };
}

/** The onboardings of the one become the other's; those that went over. */
export async function moveOnboardings(
  trx: Trx,
  { workspaceId, keptId, otherId }: Merge,
): Promise<{ id: string; workspace_id: string }[]> {
  return trx
    .updateTable('onboardings')
    .set({ customer_id: keptId })
    .where('workspace_id', '=', workspaceId)
    .where('customer_id', '=', otherId)
    .returning(['id', 'workspace_id'])
    .execute();
}

export async function noteMerged(
  trx: Trx,
  { workspaceId, keptId, otherId }: Merge,
  merged: { at: Date; by: string },
): Promise<void> {
  await trx
    .updateTable('customers')
    .set({ merged_into: keptId, merged_at: merged.at, merged_by: merged.by })
    .where('workspace_id', '=', workspaceId)
    // What was merged into the other before leads on, so that every name is one step away from who has it now.
    .where(({ or, eb }) => or([eb('id', '=', otherId), eb('merged_into', '=', otherId)]))
    .execute();
}
