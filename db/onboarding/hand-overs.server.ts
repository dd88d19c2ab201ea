/* Who had an onboarding before, part by part. Written once with each hand-over, and never changed. */
import type { OwnedPart } from '../../app/domain/onboarding/hand-over';
import type { Handle, Trx } from '../client.server';

type Which = { workspaceId: string; onboardingId: string };

export type HandOver = {
  id: string;
  part: OwnedPart;
  fromId: string;
  from: string;
  /** As whoever had it asks to be called; null: by their given name. */
  fromCalled: string | null;
  toId: string;
  to: string;
  /** The new host's own words to the customer; empty where nobody wrote any. */
  words: string;
  at: Date;
};

export async function insertHandOver(
  trx: Trx,
  { workspaceId, onboardingId }: Which,
  { id, part, fromId, toId, words, at }: Omit<HandOver, 'from' | 'fromCalled' | 'to'>,
): Promise<void> {
  await trx
    .insertInto('hand_overs')
    .values({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      part,
      from_member_id: fromId,
      to_member_id: toId,
      words,
      at,
    })
    .execute();
}

/** All of an onboarding, oldest first. */
export function loadHandOvers(handle: Handle, { workspaceId, onboardingId }: Which): Promise<HandOver[]> {
  return handle
    .selectFrom('hand_overs as h')
    .innerJoin('members as was', 'was.id', 'h.from_member_id')
    .innerJoin('members as is', 'is.id', 'h.to_member_id')
    .select(['h.id', 'h.part', 'h.words', 'h.at'])
    .select([
      'was.id as fromId',
      'was.name as from',
      'was.called as fromCalled',
      'is.id as toId',
      'is.name as to',
    ])
    .where('h.workspace_id', '=', workspaceId)
    .where('h.onboarding_id', '=', onboardingId)
    .orderBy('h.at')
    .orderBy('h.id')
    .execute();
}

/** Whether somebody handed over since the introduction was made, so that its words are of somebody before. */
export async function isIntroducedBefore(
  handle: Handle,
  { workspaceId, onboardingId }: Which,
): Promise<boolean> {
  const found = await handle
    .selectFrom('hand_overs as h')
    .innerJoin('introductions as i', 'i.onboarding_id', 'h.onboarding_id')
    .select('h.id')
    .where('h.workspace_id', '=', workspaceId)
    .where('h.onboarding_id', '=', onboardingId)
    .whereRef('h.at', '>', 'i.at')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
