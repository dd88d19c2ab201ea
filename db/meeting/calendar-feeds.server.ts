/* Addresses that contacts' calendars read, each with the hash of its token. Written nowhere but here. */
import type { Handle, Trx } from '../client.server';

type Whose = { workspaceId: string; contactId: string };

type NewFeed = Whose & { id: string; onboardingId: string; tokenHash: string; at: Date };

/** The one that is read by now; undefined where there is none. */
export function livingFeed(handle: Handle, { workspaceId, contactId }: Whose) {
  return handle
    .selectFrom('calendar_feeds')
    .select(['id', 'made_at as madeAt'])
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

export async function insertFeed(
  trx: Trx,
  { id, workspaceId, onboardingId, contactId, tokenHash, at }: NewFeed,
): Promise<void> {
  await trx
    .insertInto('calendar_feeds')
    .values({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      contact_id: contactId,
      token_hash: tokenHash,
      made_at: at,
      ended_at: null,
    })
    .execute();
}

/** Nothing is read there from now on. */
export async function endFeedsOf(trx: Trx, { workspaceId, contactId }: Whose, at: Date): Promise<void> {
  await trx
    .updateTable('calendar_feeds')
    .set({ ended_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Whose calendar reads it; undefined where nothing is read there. */
export function feedWith(handle: Handle, tokenHash: string) {
  return handle
    .selectFrom('calendar_feeds as f')
    .innerJoin('contacts as c', 'c.id', 'f.contact_id')
    .select(['f.id', 'f.workspace_id as workspaceId', 'f.onboarding_id as onboardingId'])
    .select(['f.contact_id as contactId', 'c.name'])
    .where('f.token_hash', '=', tokenHash)
    .where('f.ended_at', 'is', null)
    .executeTakeFirst();
}
