/*
 * The address that a contact answers a thread's mail to: one for each thread, reader and mailbox, which nobody guesses. It
 * is derived when the mail leaves, like a link, and only its hash is stored: a copy of the database writes to no thread. It
 * works as long as its reader has a page and that mailbox; whoever is replaced, moves, or loses their link has none any
 * more.
 */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Handle, Trx } from '#db/client.server';
import { replyPlace, withRepliesAt } from '../../domain/thread/reply-by-mail';
import { statementOf } from '../../domain/thread/thread';
import { env } from '../../env.server';
import { deriveToken, hashOf, readToken } from './link-token.server';

export type ReplyAddress = {
  id: string;
  workspaceId: string;
  onboardingId: string;
  placeId: string;
  contactId: string;
  /** Whose it is, in full. */
  name: string;
  /** The mailbox that it was made for, in small letters. */
  email: string;
};

const STEM = 'thread-';

/** What stands for the address in a mail that is still to leave, and is made known before it does. */
export async function keepReplyAddress(
  handle: Handle,
  { workspaceId, onboardingId, placeId, contactId, email }: Omit<ReplyAddress, 'id' | 'name'>,
): Promise<string> {
  const mailbox = email.toLowerCase();
  const id = uuid();
  await handle
    .insertInto('reply_addresses')
    .values({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      place_id: placeId,
      statement_id: statementOf(placeId, onboardingId),
      contact_id: contactId,
      email: mailbox,
      token_hash: hashOf(tokenFor(id)),
    })
    .onConflict((conflict) => conflict.columns(['place_id', 'contact_id', 'email']).doNothing())
    .execute();
  const kept = await handle
    .selectFrom('reply_addresses')
    .select('id')
    .where('place_id', '=', placeId)
    .where('contact_id', '=', contactId)
    .where('email', '=', mailbox)
    .executeTakeFirstOrThrow();
  return replyPlace(kept.id);
}

/** They are nobody's any more: what came in to them stays with them. */
export async function eraseReplyAddresses(
  trx: Trx,
  { workspaceId, contactIds }: { workspaceId: string; contactIds: string[] },
): Promise<void> {
  await trx
    .updateTable('reply_addresses')
    .set({ email: sql<string>`id::text` })
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', 'in', contactIds)
    .execute();
}

const tokenFor = (id: string): string => deriveToken('reply', id, 1);

/** The addresses that a mail is answered to, as it leaves. */
export const withReplyAddress = (replyTo: readonly string[]): string[] =>
  replyTo.map((one) => withRepliesAt(one, (id) => `${STEM}${tokenFor(id)}@${env().REPLIES_DOMAIN}`));

/** Which thread, reader and mailbox an address was made for, among those that a mail went to; null where it is none. */
export async function findReplyAddress(
  handle: Handle,
  addresses: readonly string[],
): Promise<ReplyAddress | null> {
  const hashes = addresses.flatMap((address) => {
    const token = tokenIn(address);
    return token ? [hashOf(token)] : [];
  });
  if (hashes.length === 0) return null;
  const row = await handle
    .selectFrom('reply_addresses as a')
    .innerJoin('contacts as c', 'c.id', 'a.contact_id')
    .select(['a.id', 'a.workspace_id as workspaceId', 'a.onboarding_id as onboardingId'])
    .select(['a.place_id as placeId', 'a.contact_id as contactId', 'a.email', 'c.name'])
    .where('a.token_hash', 'in', hashes)
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

function tokenIn(address: string): string | null {
  const [mailbox = '', domain = ''] = address.trim().toLowerCase().split('@');
  return domain === env().REPLIES_DOMAIN && mailbox.startsWith(STEM)
    ? readToken(mailbox.slice(STEM.length))
    : null;
}
