/* Sessions of contacts, as they are kept: each with the hash of its secret. Written nowhere but here. */
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Handle, Trx } from '../client.server';
import { NOW } from '../now.server';

type NewSession = {
  workspaceId: string;
  onboardingId: string;
  contactId: string;
  linkId: string;
  secretHash: string;
  createdAt: Date;
  expiresAt: Date;
};

export async function insertSession(trx: Trx, session: NewSession): Promise<void> {
  await trx
    .insertInto('customer_sessions')
    .values({
      id: uuid(),
      workspace_id: session.workspaceId,
      onboarding_id: session.onboardingId,
      contact_id: session.contactId,
      link_id: session.linkId,
      secret_hash: session.secretHash,
      created_at: session.createdAt,
      seen_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute();
}

/** Its contact acted with it. */
export async function touchSession(handle: Handle, id: string, now: Date): Promise<void> {
  await handle.updateTable('customer_sessions').set({ seen_at: now }).where('id', '=', id).execute();
}

export async function endSession(handle: Handle, id: string, now: Date): Promise<void> {
  await handle.updateTable('customer_sessions').set({ ended_at: now }).where('id', '=', id).execute();
}

export async function endSessionsOf(
  trx: Trx,
  { workspaceId, contactId }: { workspaceId: string; contactId: string },
  now: Date,
): Promise<void> {
  await trx
    .updateTable('customer_sessions')
    .set({ ended_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Nothing stays of when they were on the page. */
export async function removeSessionsOf(
  trx: Trx,
  { workspaceId, contactIds }: { workspaceId: string; contactIds: string[] },
): Promise<void> {
  await trx
    .deleteFrom('customer_sessions')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', 'in', contactIds)
    .execute();
}

/** Tidies away what let nobody in for `kept`, an interval; how many there were. */
export async function tidyCustomerSessions(handle: Handle, kept: string): Promise<bigint> {
  const { numAffectedRows } = await sql`
    delete from customer_sessions
    where expires_at < ${NOW} - ${kept}::interval or ended_at < ${NOW} - ${kept}::interval
  `.execute(handle);
  return numAffectedRows ?? 0n;
}
