/*
 * A welcome link is a contact's own way in. Its token is derived from the link's id and generation under the link
 * key, so a retry of the mail is equal to the byte and a copy of the database opens nothing; only its hash is kept.
 */
import { v7 as uuid } from 'uuid';
import type { Handle, Trx } from '#db/client.server';
import { insertLink, type Retired } from '#db/contact/welcome-links.server';
import { env } from '../../env.server';
import { secrets } from '../secrets.server';
import { deriveToken, hashOf, readToken } from './link-token.server';

/** A link that is mailed reaches its mailbox; one that a colleague copied may go anywhere, and so works for less long. */
const DAYS = { mailed: 90, copied: 7 };
const DAY_MS = 24 * 60 * 60 * 1000;

/** What a token is derived from. A link that was copied has a token of another kind than one that is mailed. */
type Derived = { id: string; generation: number; copiedBy?: string | null };

/** The token of a link. */
export const tokenOf = (link: Derived): string =>
  deriveToken(link.copiedBy ? 'copied' : 'welcome', link.id, link.generation);

/** The address a contact opens. The host is our own, never one from a request. */
export const welcomeUrl = (link: Derived): string => `${env().origin}/welcome/${tokenOf(link)}`;

type Owner = { id: string; workspaceId: string };

/**
 * Makes a contact a new link to be mailed, which retires those before; the id of it. One that a stranger asked for leaves
 * what a colleague copied alone.
 */
export async function issueLink(
  trx: Trx,
  onboarding: Owner,
  contactId: string,
  now: Date,
  isStranger = false,
): Promise<string> {
  const retired = isStranger ? 'mailed' : 'all';
  return (await makeLink(trx, onboarding, { contactId, copiedBy: null, retired }, now)).id;
}

/** Makes a contact a link that a member takes to them, which retires the one that was copied before; where it leads, until when. */
export async function copyOfLink(
  trx: Trx,
  onboarding: Owner,
  whose: { contactId: string; copiedBy: string },
  now: Date,
): Promise<{ url: string; until: Date }> {
  const link = await makeLink(trx, onboarding, { ...whose, retired: 'copied' }, now);
  return { url: welcomeUrl(link), until: link.expiresAt };
}

async function makeLink(
  trx: Trx,
  onboarding: Owner,
  { contactId, copiedBy, retired }: { contactId: string; copiedBy: string | null; retired: Retired },
  now: Date,
) {
  const before = await trx
    .selectFrom('welcome_links')
    .select(['id', 'generation'])
    .where('workspace_id', '=', onboarding.workspaceId)
    .where('contact_id', '=', contactId)
    .orderBy('generation', 'desc')
    .limit(1)
    .executeTakeFirst();
  const derived = { id: uuid(), generation: (before?.generation ?? 0) + 1, copiedBy };
  const link = {
    ...derived,
    workspaceId: onboarding.workspaceId,
    onboardingId: onboarding.id,
    contactId,
    keyId: secrets().linkKeyId,
    tokenHash: hashOf(tokenOf(derived)),
    issuedAt: now,
    expiresAt: new Date(now.getTime() + DAYS[copiedBy ? 'copied' : 'mailed'] * DAY_MS),
  };
  await insertLink(trx, link, retired);
  return link;
}

/** Whether a contact was ever mailed a link, whatever became of it. */
export async function hasLink(
  handle: Handle,
  { workspaceId, contactId }: { workspaceId: string; contactId: string },
): Promise<boolean> {
  const row = await handle
    .selectFrom('welcome_links')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .where('copied_by', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A mailed link that works and was issued after an instant; null when there is none. */
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
    .where('copied_by', 'is', null)
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
  /** The member who copied it; null where it was mailed. */
  copiedBy: string | null;
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
    copiedBy: row.copied_by,
    state,
  };
}
