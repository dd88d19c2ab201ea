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

/** News of a limit that had nothing to say when it was to be written, because the limit had moved away, is owed again. */
export async function oweUnwrittenAgain(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { kind, generation }: { kind: NoticeKind; generation: number },
  now: Date,
): Promise<void> {
  await trx
    .updateTable('notices')
    .set({ state: 'queued', due_at: now, opened_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', '=', kind)
    .where('generation', '=', generation)
    .where('state', '=', 'cancelled')
    .where('message', 'is', null)
    .execute();
}
