/*
 * Replies that came in by mail from their reader's own mailbox, and what became of each. A mail counts once, by the
 * provider's id and by its own. Written nowhere but here.
 */
import type { ReplyOutcome } from '../../app/domain/thread/reply-by-mail';
import type { Handle, Trx } from '../client.server';

type Reply = {
  id: string;
  addressId: string;
  contactId: string;
  providerId: string;
  mailId: string;
  outcome: ReplyOutcome;
  messageId: string | null;
  at: Date;
};

export async function insertReply(
  trx: Trx,
  { workspaceId, onboardingId }: { workspaceId: string; onboardingId: string },
  { id, addressId, contactId, providerId, mailId, outcome, messageId, at }: Reply,
): Promise<void> {
  await trx
    .insertInto('replies')
    .values({
      id,
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      address_id: addressId,
      contact_id: contactId,
      provider_id: providerId,
      mail_id: mailId,
      outcome,
      message_id: messageId,
      at,
    })
    .execute();
}

/** Whether this mail was here before, under either of its ids. */
export async function isKnownReply(
  handle: Handle,
  { contactId, providerId, mailId }: Pick<Reply, 'contactId' | 'providerId' | 'mailId'>,
): Promise<boolean> {
  const row = await handle
    .selectFrom('replies')
    .select('id')
    .where((eb) =>
      eb.or([eb('provider_id', '=', providerId), eb.and({ contact_id: contactId, mail_id: mailId })]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What became of one, for the letter about it. */
export async function loadReplyOutcome(
  handle: Handle,
  workspaceId: string,
  id: string,
): Promise<ReplyOutcome | null> {
  const row = await handle
    .selectFrom('replies')
    .select('outcome')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.outcome ?? null;
}
