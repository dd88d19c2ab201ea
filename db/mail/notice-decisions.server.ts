/* What people decide about a notice: that it arrived, leaves now, or not at all. */
import type { Trx } from '../client.server';
import { wakeWorker } from './wake.server';

type Which = { workspaceId: string; id: string };

/** A person knows that it arrived. */
export async function noteArrived(trx: Trx, { workspaceId, id }: Which, now: Date): Promise<void> {
  await trx
    .updateTable('notices')
    .set({ state: 'accepted', accepted_at: now, failure: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** Lets one that waits leave at once; false where none waits. */
export async function hurry(trx: Trx, { workspaceId, id }: Which, now: Date): Promise<boolean> {
  const hurried = await trx
    .updateTable('notices')
    .set({ due_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .executeTakeFirst();
  if (hurried.numUpdatedRows === 0n) return false;
  await wakeWorker(trx, id, now, now);
  return true;
}

/** Lets one that nobody has tried to send yet go unsent. */
export async function cancelUntried(trx: Trx, { workspaceId, id }: Which): Promise<void> {
  await trx
    .updateTable('notices')
    .set({ state: 'cancelled' })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .where('first_attempt_at', 'is', null)
    .execute();
}

/** Lets what waits for a contact go unsent. */
export async function cancelWaitingFor(
  trx: Trx,
  { workspaceId, contactId }: { workspaceId: string; contactId: string },
): Promise<void> {
  await trx
    .updateTable('notices')
    .set({ state: 'cancelled' })
    .where('workspace_id', '=', workspaceId)
    .where('recipient_kind', '=', 'contact')
    .where('recipient_id', '=', contactId)
    .where('state', '=', 'queued')
    .execute();
}

/** Lets what waits to be said in a contact's name go unsent. */
export async function cancelWaitingInNameOf(
  trx: Trx,
  { workspaceId, contactId }: { workspaceId: string; contactId: string },
): Promise<void> {
  await trx
    .updateTable('notices')
    .set({ state: 'cancelled' })
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'colleague_invitation')
    .where('state', '=', 'queued')
    .where('subject_id', 'in', (eb) =>
      eb
        .selectFrom('colleague_invitations')
        .select('id')
        .where('workspace_id', '=', workspaceId)
        .where('contact_id', '=', contactId),
    )
    .execute();
}
