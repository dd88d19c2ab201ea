/*
 * A program comes in by a key: foyer_ and 160 random bits. Only the hash is kept, so a copy of the database lets nobody
 * in. A key is its member, in the role that they have at that moment, narrowed to its scopes.
 */
import { createHash, randomBytes } from 'node:crypto';
import { doesKeyWork, endOfKey, keyOfHash, noteKeyUse } from '#db/api/api-keys.server';
import { db, type Handle } from '#db/client.server';
import type { Scope } from '../../domain/api/scopes';
import type { MemberActor } from '../../domain/onboarding/access';
import { inBase32 } from '../contact/link-token.server';

const SHAPE = /^foyer_[0-9a-hjkmnp-tv-z]{32}$/;

export type KeyBearer = {
  id: string;
  name: string;
  scopes: readonly Scope[];
  expiresAt: Date;
  actor: MemberActor;
};

export const newKey = (): string => `foyer_${inBase32(randomBytes(20))}`;

export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Whose key an Authorization header carries; null for one that opens nothing, for whatever reason. */
export async function bearerOf(authorization: string | undefined): Promise<KeyBearer | null> {
  const key = keyIn(authorization);
  if (!key) return null;
  const row = await keyOfHash(db(), hashKey(key));
  if (!row) return null;
  if (row.isUseOld) await noteKeyUse(db(), row.id);
  const { workspaceId, memberId: id, role, member: name } = row;
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    expiresAt: row.expiresAt,
    actor: { kind: 'member', id, workspaceId, role, name, key: row.id },
  };
}

/** Why it opens nothing, told to whoever holds a key that was made here: nobody comes by its 160 bits by guessing. */
export async function endedBearer(authorization: string | undefined) {
  const key = keyIn(authorization);
  return key ? endOfKey(db(), hashKey(key)) : undefined;
}

function keyIn(authorization: string | undefined): string | null {
  const key = /^bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
  return key && SHAPE.test(key) ? key : null;
}

/**
 * Whether what a member does may still be done for them: a program's key may have ended since it came in, while the body of
 * its request was held back. Whoever came in by no key isn't asked for one.
 */
export const isStillLetIn = async (
  handle: Handle,
  { workspaceId, key }: Pick<MemberActor, 'workspaceId' | 'key'>,
): Promise<boolean> => key === undefined || doesKeyWork(handle, { workspaceId, id: key });
