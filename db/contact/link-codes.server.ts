/* Codes that were mailed to whoever opens a link: which link, and until when. The digits themselves are kept nowhere. */
import { sql } from 'kysely';
import type { Handle, Trx } from '../client.server';

type Whose = { workspaceId: string; onboardingId: string; contactId: string; linkId: string };

/** A new code for a link; those before it open nothing any more. */
export async function insertCode(trx: Trx, id: string, whose: Whose, now: Date): Promise<void> {
  await trx
    .updateTable('link_codes')
    .set({ ended_at: now })
    .where('link_id', '=', whose.linkId)
    .where('ended_at', 'is', null)
    .execute();
  await trx
    .insertInto('link_codes')
    .values({
      id,
      workspace_id: whose.workspaceId,
      onboarding_id: whose.onboardingId,
      contact_id: whose.contactId,
      link_id: whose.linkId,
      issued_at: now,
    })
    .execute();
}

/** The code of a link that was issued after an instant and not used; whoever asks holds it until the end. */
export async function openCode(
  trx: Trx,
  linkId: string,
  since: Date,
): Promise<{ id: string; issuedAt: Date } | undefined> {
  return trx
    .selectFrom('link_codes')
    .select(['id', 'issued_at as issuedAt'])
    .where('link_id', '=', linkId)
    .where('ended_at', 'is', null)
    .where('issued_at', '>', since)
    .orderBy('issued_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

export async function endCode(trx: Trx, id: string, now: Date): Promise<void> {
  await trx.updateTable('link_codes').set({ ended_at: now }).where('id', '=', id).execute();
}

/** The links into an onboarding, and the codes that were mailed for them. */
export async function waysInto(
  handle: Handle,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<string[]> {
  const rows = await handle
    .selectFrom('welcome_links')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', id)
    .unionAll(
      handle
        .selectFrom('link_codes')
        .select('id')
        .where('workspace_id', '=', workspaceId)
        .where('onboarding_id', '=', id),
    )
    .execute();
  return rows.map((row) => row.id);
}

/** Whether somebody's address was corrected since they were recorded, or came from a colleague of theirs. */
export async function isAddressMoved(
  handle: Handle,
  { workspaceId, onboardingId, contactId }: Omit<Whose, 'linkId'>,
): Promise<boolean> {
  const row = await handle
    .selectFrom('events')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('kind', 'in', ['address_corrected', 'person_replaced', 'colleague_brought_in', 'colleague_let_in'])
    .where(sql<boolean>`${contactId} in (details->>'contact', details->>'successor')`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
