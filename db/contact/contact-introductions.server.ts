/* The words in which somebody new was introduced, after the others. Written once, and never changed. */
import type { Handle, Trx } from '../client.server';

type Which = { workspaceId: string; contactId: string };

export type ContactIntroduction = { id: string; words: string; memberId: string; at: Date };

export async function insertContactIntroduction(
  trx: Trx,
  { workspaceId, onboardingId, contactId }: Which & { onboardingId: string },
  { id, words, memberId, at }: ContactIntroduction,
): Promise<void> {
  await trx
    .insertInto('contact_introductions')
    .values({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      contact_id: contactId,
      words,
      member_id: memberId,
      at,
    })
    .execute();
}

/** Of one contact; undefined where there was none. */
export const introductionOfContact = (
  handle: Handle,
  { workspaceId, contactId }: Which,
): Promise<ContactIntroduction | undefined> =>
  handle
    .selectFrom('contact_introductions')
    .select(['id', 'words', 'member_id as memberId', 'at'])
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .executeTakeFirst();
