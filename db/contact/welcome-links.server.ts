/* Links of contacts, as they are kept: each with the hash of its token, and what ended it. Written nowhere but here. */
import type { Trx } from '../client.server';

type Whose = { workspaceId: string; contactId: string };

type NewLink = Whose & {
  id: string;
  onboardingId: string;
  generation: number;
  keyId: string;
  tokenHash: string;
  /** The member who copied it; null for one that is mailed. */
  copiedBy: string | null;
  issuedAt: Date;
  expiresAt: Date;
};

/** Which of the links before it a new one retires. */
export type Retired = 'all' | 'mailed' | 'copied';

export async function insertLink(trx: Trx, link: NewLink, retired: Retired): Promise<void> {
  await trx
    .updateTable('welcome_links')
    .set({ replaced_at: link.issuedAt })
    .where('workspace_id', '=', link.workspaceId)
    .where('contact_id', '=', link.contactId)
    .where('replaced_at', 'is', null)
    .where('revoked_at', 'is', null)
    .$if(retired === 'copied', (query) => query.where('copied_by', 'is not', null))
    .$if(retired === 'mailed', (query) => query.where('copied_by', 'is', null))
    .execute();
  await trx
    .insertInto('welcome_links')
    .values({
      id: link.id,
      workspace_id: link.workspaceId,
      onboarding_id: link.onboardingId,
      contact_id: link.contactId,
      generation: link.generation,
      key_id: link.keyId,
      token_hash: link.tokenHash,
      copied_by: link.copiedBy,
      issued_at: link.issuedAt,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** Closes every link that a member copied, whomever it was for: nobody answers for it any more. */
export async function revokeCopiesBy(
  trx: Trx,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
  now: Date,
): Promise<void> {
  await trx
    .updateTable('welcome_links')
    .set({ revoked_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('copied_by', '=', memberId)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Closes every link of a contact; whether one of them worked until now. */
export async function revokeLinks(trx: Trx, { workspaceId, contactId }: Whose, now: Date): Promise<boolean> {
  const links = await trx
    .updateTable('welcome_links')
    .set({ revoked_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .where('revoked_at', 'is', null)
    .returning(['replaced_at', 'expires_at'])
    .execute();
  return links.some((link) => link.replaced_at === null && link.expires_at > now);
}
