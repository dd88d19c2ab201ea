/*
 * A welcome link is a contact's own way in. Its token is derived from the link's id and generation under the link
 * key, so a retry of the mail is equal to the byte and a copy of the database opens nothing; only its hash is kept.
 */
import { createHash, createHmac } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Handle, Trx } from '#db/client.server';
import { env } from '../env.server';
import { secrets } from './secrets.server';

/** Crockford's base32: no letter that is mistaken for a digit. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const TOKEN_BYTES = 20;
const TOKEN_LENGTH = 32;
export const LINK_DAYS = 90;

/** The token of a link: 160 bits as 32 characters. */
export function tokenOf(link: { id: string; generation: number }): string {
  const digest = createHmac('sha256', secrets().linkKey)
    .update(`welcome ${link.id} ${link.generation}`)
    .digest();
  return inBase32(digest.subarray(0, TOKEN_BYTES));
}

function inBase32(bytes: Uint8Array): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += LETTERS[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return text;
}

/** What mail clients do to links is undone: letter case, look-alikes, trailing punctuation and spaces. */
export function readToken(given: string): string | null {
  const token = given
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1');
  return token.length === TOKEN_LENGTH && [...token].every((letter) => LETTERS.includes(letter))
    ? token
    : null;
}

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The address a contact opens. The host is our own, never one from a request. */
export const welcomeUrl = (link: { id: string; generation: number }): string =>
  `${env().origin}/welcome/${tokenOf(link)}`;

type Owner = { id: string; workspace_id: string };

/** Makes a contact a new link, which retires the one before. */
export async function issueLink(trx: Trx, onboarding: Owner, contactId: string, now: Date): Promise<string> {
  const before = await trx
    .selectFrom('welcome_links')
    .select(['id', 'generation'])
    .where('workspace_id', '=', onboarding.workspace_id)
    .where('contact_id', '=', contactId)
    .orderBy('generation', 'desc')
    .limit(1)
    .executeTakeFirst();
  const id = uuid();
  const generation = (before?.generation ?? 0) + 1;
  await trx
    .updateTable('welcome_links')
    .set({ replaced_at: now })
    .where('contact_id', '=', contactId)
    .where('replaced_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
  await trx
    .insertInto('welcome_links')
    .values({
      id,
      workspace_id: onboarding.workspace_id,
      onboarding_id: onboarding.id,
      contact_id: contactId,
      generation,
      key_id: secrets().linkKeyId,
      token_hash: hashOf(tokenOf({ id, generation })),
      issued_at: now,
      expires_at: new Date(now.getTime() + LINK_DAYS * 24 * 60 * 60 * 1000),
    })
    .execute();
  return id;
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
