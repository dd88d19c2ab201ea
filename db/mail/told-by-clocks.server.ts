/* What the clocks of an onboarding told so far, where its calendar is another now. */
import { CLOCK_NEWS } from '../../app/domain/clock/clock-news';
import type { NoticeKind } from '../../app/domain/mail/notice';
import type { Trx } from '../client.server';

type Which = { workspaceId: string; onboardingId: string };

/** News that was told, or waits to be; when it was owed. */
export function toldByClocks(trx: Trx, { workspaceId, onboardingId }: Which) {
  return trx
    .selectFrom('notices')
    .select(['kind', 'generation', 'opened_at as at'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', 'in', CLOCK_NEWS)
    .where('state', '<>', 'cancelled')
    .execute();
}

/** What waits to say something of a limit that isn't one any more isn't owed. */
export async function dropOfOtherLimits(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  generations: readonly number[],
): Promise<void> {
  await trx
    .updateTable('notices')
    .set({ state: 'cancelled' })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', 'in', CLOCK_NEWS)
    .where('state', '=', 'queued')
    .where('message', 'is', null)
    .$if(generations.length > 0, (query) => query.where('generation', 'not in', generations))
    .execute();
}

/**
 * News of a limit that was let go because the limit had moved away is owed again, to whom it is told now, unless somebody
 * tried to send it. It is written anew.
 */
export async function oweUntriedAgain(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { kind, generation, recipientIds }: { kind: NoticeKind; generation: number; recipientIds: string[] },
  now: Date,
): Promise<void> {
  if (recipientIds.length === 0) return;
  await trx
    .updateTable('notices')
    .set({ state: 'queued', due_at: now, opened_at: now, message: null, quiet_from: null })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', '=', kind)
    .where('generation', '=', generation)
    .where('recipient_id', 'in', recipientIds)
    .where('state', '=', 'cancelled')
    .where('first_attempt_at', 'is', null)
    .execute();
}
