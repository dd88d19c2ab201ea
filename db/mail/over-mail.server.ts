/* Mail that waits, though what it tells of is over: it isn't owed any more, and no list says that it will go. */
import type { NoticeKind } from '../../app/domain/mail/notice';
import type { Trx } from '../client.server';

type Which = { workspaceId: string; onboardingId: string };

/** Lets go of what waits of these kinds, unless somebody tried to send it; of one generation where one is given. */
export async function dropOver(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { kinds, generation }: { kinds: readonly NoticeKind[]; generation?: number },
): Promise<void> {
  if (kinds.length === 0) return;
  await trx
    .updateTable('notices')
    .set({ state: 'cancelled', turned_away_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', 'in', [...kinds])
    .where('state', '=', 'queued')
    .where('first_attempt_at', 'is', null)
    .$if(generation !== undefined, (query) => query.where('generation', '=', generation as number))
    .execute();
}
