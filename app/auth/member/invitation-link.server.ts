/* The way in for a colleague who was asked: seven days, one use; asking again makes a new one and ends the one before. */
import { v7 as uuid } from 'uuid';
import type { Handle, Trx } from '#db/client.server';
import { generationOfOpen, insertInvitationRow, replaceInvitationLink } from '#db/member/invitations.server';
import type { Role } from '../../domain/onboarding/access';
import { env } from '../../env.server';
import { deriveToken, hashOf, readToken } from '../contact/link-token.server';

const DAYS = 7;

export type InvitationLink = { id: string; generation: number };

const tokenFor = ({ id, generation }: InvitationLink): string => deriveToken('invitation', id, generation);

export const invitationUrl = (link: InvitationLink): string => `${env().origin}/invitation/${tokenFor(link)}`;

/** Until when a link works that is made now. */
export const expiryFrom = (now: Date): Date => new Date(now.getTime() + DAYS * 24 * 3600_000);

export type NewInvitation = {
  workspaceId: string;
  name: string;
  email: string;
  role: Role;
  invitedBy: string;
};

/** Writes an invitation; its link. */
export async function insertInvitation(
  trx: Trx,
  invitation: NewInvitation,
  now: Date,
): Promise<InvitationLink> {
  const link = { id: uuid(), generation: 1 };
  await insertInvitationRow(
    trx,
    { ...invitation, id: link.id, tokenHash: hashOf(tokenFor(link)), expiresAt: expiryFrom(now) },
    now,
  );
  return link;
}

/** Makes a new link for an invitation that is open; the one before ends. Null when it isn't open any more. */
export async function renewInvitation(
  trx: Trx,
  workspaceId: string,
  id: string,
  now: Date,
): Promise<InvitationLink | null> {
  const generation = await generationOfOpen(trx, workspaceId, id);
  if (generation === null) return null;
  const link = { id, generation: generation + 1 };
  await replaceInvitationLink(trx, workspaceId, {
    ...link,
    tokenHash: hashOf(tokenFor(link)),
    expiresAt: expiryFrom(now),
  });
  return link;
}

/** The open invitation behind a token; null once it was used, replaced, revoked or is too old, and for any other. */
export async function findInvitation(handle: Handle, given: string, now: Date) {
  const token = readToken(given);
  if (!token) return null;
  const row = await handle
    .selectFrom('invitations as i')
    .innerJoin('workspaces as w', 'w.id', 'i.workspace_id')
    .innerJoin('members as m', 'm.id', 'i.invited_by')
    .select(['i.id', 'i.workspace_id as workspaceId', 'i.name', 'i.email', 'i.role'])
    .select(['w.name as vendor', 'w.time_zone as timeZone', 'm.name as inviter'])
    .where('i.token_hash', '=', hashOf(token))
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .where('i.expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}
