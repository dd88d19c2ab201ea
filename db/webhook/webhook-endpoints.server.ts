/* Addresses that are told what happens, and what signs. A secret is derived from the id of its row. */
import type { WebhookTopic } from '../../app/domain/webhook/topics';
import type { Handle, Trx } from '../client.server';

type Which = { workspaceId: string; id: string };

export type NewEndpoint = Which & { url: string; topics: WebhookTopic[]; madeAt: Date };

export async function insertEndpoint(
  trx: Trx,
  { id, workspaceId, url, topics, madeAt }: NewEndpoint,
): Promise<void> {
  await trx
    .insertInto('webhook_endpoints')
    .values({ id, workspace_id: workspaceId, url, topics, made_at: madeAt })
    .execute();
}

/** Whether there is an address of this id already, in whichever workspace. */
export async function isEndpointMade(trx: Trx, id: string): Promise<boolean> {
  const found = await trx
    .selectFrom('webhook_endpoints')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}

export function endpointOf(handle: Handle, { workspaceId, id }: Which) {
  return handle
    .selectFrom('webhook_endpoints')
    .select(['id', 'url', 'topics', 'made_at as madeAt', 'off_at as offAt', 'off_reason as offReason'])
    .select('failing_at as failingAt')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}

/** Of a workspace, in the order in which they came. */
export function endpointsOf(handle: Handle, workspaceId: string) {
  return handle
    .selectFrom('webhook_endpoints')
    .select(['id', 'url', 'topics', 'off_at as offAt', 'off_reason as offReason', 'failing_at as failingAt'])
    .where('workspace_id', '=', workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
}

export async function setEndpoint(
  trx: Trx,
  { workspaceId, id }: Which,
  to: { url: string; topics: WebhookTopic[] },
): Promise<void> {
  await trx
    .updateTable('webhook_endpoints')
    .set(to)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** Null turns it on. */
export async function setOff(
  trx: Trx,
  { workspaceId, id }: Which,
  off: { at: Date; reason: 'by_hand' | 'gone' } | null,
): Promise<void> {
  await trx
    .updateTable('webhook_endpoints')
    .set({ off_at: off?.at ?? null, off_reason: off?.reason ?? null, failing_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** Notes that it fails for good from now on; false where it does so already. */
export async function noteFailing(trx: Trx, { workspaceId, id }: Which, at: Date): Promise<boolean> {
  const noted = await trx
    .updateTable('webhook_endpoints')
    .set({ failing_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('failing_at', 'is', null)
    .executeTakeFirst();
  return noted.numUpdatedRows > 0n;
}

/** It took something: what fails from here on is news again. */
export async function noteTaken(trx: Trx, { workspaceId, id }: Which): Promise<void> {
  await trx
    .updateTable('webhook_endpoints')
    .set({ failing_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('failing_at', 'is not', null)
    .execute();
}

/**
 * Nothing of it is shown or told any more, and nothing signs for it. Its row stays without its address: what happens at the
 * same instant may still be owed to it.
 */
export async function removeEndpoint(trx: Trx, { workspaceId, id }: Which, at: Date): Promise<void> {
  await trx
    .updateTable('webhook_secrets')
    .set({ ended_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('endpoint_id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  await trx
    .updateTable('webhook_endpoints')
    .set({ removed_at: at, off_at: at, off_reason: 'by_hand', failing_at: null, url: NOWHERE })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** No name under .invalid leads anywhere. */
const NOWHERE = 'https://removed.invalid/';

/** Whether it was there once, and was removed. */
export async function isEndpointRemoved(handle: Handle, { workspaceId, id }: Which): Promise<boolean> {
  const row = await handle
    .selectFrom('webhook_endpoints')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertSecret(
  trx: Trx,
  secret: { id: string; workspaceId: string; endpointId: string; madeAt: Date },
): Promise<void> {
  await trx
    .insertInto('webhook_secrets')
    .values({
      id: secret.id,
      workspace_id: secret.workspaceId,
      endpoint_id: secret.endpointId,
      made_at: secret.madeAt,
    })
    .execute();
}

/** What signs now, the newest first. */
export function secretsOf(handle: Handle, { workspaceId, id }: Which) {
  return handle
    .selectFrom('webhook_secrets')
    .select(['id', 'made_at as madeAt'])
    .where('workspace_id', '=', workspaceId)
    .where('endpoint_id', '=', id)
    .where('ended_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Whether there is a secret of this id already, in whichever workspace. */
export async function isSecretMade(trx: Trx, id: string): Promise<boolean> {
  return (
    (await trx.selectFrom('webhook_secrets').select('id').where('id', '=', id).executeTakeFirst()) !==
    undefined
  );
}

export async function endSecret(trx: Trx, { workspaceId, id }: Which, at: Date): Promise<void> {
  await trx
    .updateTable('webhook_secrets')
    .set({ ended_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}
