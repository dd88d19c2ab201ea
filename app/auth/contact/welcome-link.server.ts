/*
 * A welcome link is a contact's own way in. Its token is derived from the link's id and generation under the link
 * key, so a retry of the mail is equal to the byte and a copy of the database opens nothing; only its hash is kept.
 */
import { v7 as uuid } from 'uuid';
import type { Handle, Trx } from '#db/client.server';
import { insertLink } from '#db/contact/welcome-links.server';
import { env } from '../../env.server';
import { secrets } from '../secrets.server';
import { deriveToken, hashOf, readToken } from './link-token.server';

const LINK_DAYS = 90;

/** The token of a link. */
export const tokenOf = (link: { id: string; generation: number }): string =>
  deriveToken('welcome', link.id, link.generation);

/** The address a contact opens. The host is our own, never one from a request. */
export const welcomeUrl = (link: { id: string; generation: number }): string =>
  `${env().origin}/welcome/${tokenOf(link)}`;

type Owner = { id: string; workspaceId: string };

/** Makes a contact a new link, which retires the one before. */
export async function issueLink(trx: Trx, onboarding: Owner, contactId: string, now: Date): Promise<string> {
  const before = await trx
    .selectFrom('welcome_links')
    .select(['id', 'generation'])
    .where('workspace_id', '=', onboarding.workspaceId)
    .where('contact_id', '=', contactId)
    .orderBy('generation', 'desc')
    .limit(1)
    .executeTakeFirst();
  const id = uuid();
  const generation = (before?.generation ?? 0) + 1;
  await insertLink(trx, {
    id,
    workspaceId: onboarding.workspaceId,
    onboardingId: onboarding.id,
    contactId,
    generation,
    keyId: secrets().linkKeyId,
    tokenHash: hashOf(tokenOf({ id, generation })),
    issuedAt: now,
    expiresAt: new Date(now.getTime() + LINK_DAYS * 24 * 60 * 60 * 1000),
  });
  return id;
}

/** Whether a contact was ever given a link, whatever became of it. */
export async function hasLink(
  handle: Handle,
  { workspaceId, contactId }: { workspaceId: string; contactId: string },
): Promise<boolean> {
  const row = await handle
    .selectFrom('welcome_links')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A link that works and was issued after an instant; null when there is none. */
export async function linkSince(
  trx: Trx,
  { id, workspaceId }: Owner,
  contactId: string,
  { since, now }: { since: Date; now: Date },
): Promise<string | null> {
  const row = await trx
    .selectFrom('welcome_links')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', id)
    .where('contact_id', '=', contactId)
    .where('revoked_at', 'is', null)
    .where('replaced_at', 'is', null)
    .where('issued_at', '>', since)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.id ?? null;
}

export type FoundLink = {
  id: string;
  workspaceId: string;
  onboardingId: string;
  contactId: string;
  state: 'works' | 'replaced' | 'expired' | 'revoked';
};

/** The link behind a token, whatever became of it; null when there never was one. */
export async function findLink(handle: Handle, given: string, now: Date): Promise<FoundLink | null> {
  const token = readToken(given);
  if (!token) return null;
  const row = await handle
    .selectFrom('welcome_links')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  if (!row) return null;
  const state = row.revoked_at
    ? 'revoked'
    : row.replaced_at
      ? 'replaced'
      : row.expires_at <= now
        ? 'expired'
        : 'works';
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    onboardingId: row.onboarding_id,
    contactId: row.contact_id,
    state,
  };
}
