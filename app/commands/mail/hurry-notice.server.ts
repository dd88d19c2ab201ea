/*
 * Lets a gathered notice go at once instead of waiting for quiet minutes. Only the local mailbox offers this.
 */
import { wakeWorker } from '#db/mail/wake.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performInWorkspace } from '../perform-in-workspace.server';

export function hurryNotice(actor: MemberActor, noticeId: string): Promise<Outcome> {
  return performInWorkspace(actor, 'hurry_mail', async ({ trx, now }) => {
    const hurried = await trx
      .updateTable('notices')
      .set({ due_at: now })
      .where('workspace_id', '=', actor.workspaceId)
      .where('id', '=', noticeId)
      .where('state', '=', 'queued')
      .executeTakeFirst();
    if (hurried.numUpdatedRows === 0n) return refuse('not_found');
    await wakeWorker(trx, noticeId, now, now);
    return { ok: true };
  });
}
