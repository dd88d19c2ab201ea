/*
 * Lets a gathered notice go at once instead of waiting for quiet minutes. Only the local mailbox offers this.
 */
import { hurry } from '#db/mail/notice-decisions.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { performInWorkspace } from '../perform-in-workspace.server';

export function hurryNotice(actor: MemberActor, noticeId: string): Promise<Outcome> {
  return performInWorkspace(actor, 'hurry_mail', async ({ trx, now }) => {
    const isHurried = await hurry(trx, { workspaceId: actor.workspaceId, id: noticeId }, now);
    return isHurried ? { ok: true } : refuse('not_found');
  });
}
