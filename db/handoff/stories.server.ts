/* The story of a sale, for us alone: each telling is a row, and the last one holds. Read for no page of a customer. */
import type { Story } from '../../app/domain/handoff/story';
import type { Handle, Trx } from '../client.server';

type Which = { workspaceId: string; onboardingId: string };
export type Telling = { number: number; story: Story; at: Date };

const PARTS = ['why', 'failed', 'rivals', 'objections', 'later'] as const;

export async function insertStory(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { number, story, memberId, at }: Telling & { memberId: string },
): Promise<void> {
  await trx
    .insertInto('stories')
    .values({
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      number,
      ...story,
      member_id: memberId,
      at,
    })
    .execute();
}

/** As it was told last, or last until a moment; undefined where nobody had. */
export async function loadStory(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
  until?: Date,
): Promise<Telling | undefined> {
  const row = await handle
    .selectFrom('stories')
    .select(['number', 'at', ...PARTS])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .$if(until !== undefined, (query) => query.where('at', '<=', until ?? new Date()))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { number, at, ...story } = row;
  return { number, at, story };
}
