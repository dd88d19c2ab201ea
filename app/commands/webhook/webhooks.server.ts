/*
 * Addresses that are told what happens: admins add, change, turn on and off. What signs is told once, when it is made;
 * there may be several while a program changes from one to the next.
 */
import { v7 as uuid } from 'uuid';
import { lockForm } from '#db/form/form-id.server';
import {
  callOffDeliveries,
  oweAgain,
  oweTest,
  removeDeliveries,
} from '#db/webhook/webhook-deliveries.server';
import {
  endpointOf,
  endpointsOf,
  endSecret,
  insertEndpoint,
  insertSecret,
  isEndpointMade,
  isEndpointRemoved,
  isSecretMade,
  removeEndpoint,
  secretsOf,
  setEndpoint,
  setOff,
} from '#db/webhook/webhook-endpoints.server';
import { countTry, WEBHOOK_TESTS } from '../../auth/attempts.server';
import { webhookSecretOf } from '../../auth/webhook/webhook-signature.server';
import type { MemberActor } from '../../domain/onboarding/access';
import { type Outcome, refuse } from '../../domain/onboarding/refusal';
import { MOST_SECRETS, MOST_WEBHOOKS, type WebhookTopic } from '../../domain/webhook/topics';
import { performInWorkspace, type WorkspaceScene } from '../perform-in-workspace.server';

export type WebhookWanted = { url: string; topics: WebhookTopic[] };

const hostIn = (url: string): string => new URL(url).host;

/** One address more. `id` is made by the form, so that sending it twice adds one. */
export function addWebhook(
  actor: MemberActor,
  { id, url, topics }: WebhookWanted & { id: string },
): Promise<Outcome<{ secret: string }>> {
  const { workspaceId } = actor;
  return performInWorkspace(actor, 'manage_webhooks', async ({ trx, now, record }) => {
    await lockForm(trx, id);
    if (await isEndpointMade(trx, id)) return refuse('secret_shown_already');
    if ((await endpointsOf(trx, workspaceId)).length >= MOST_WEBHOOKS) return refuse('too_many_webhooks');
    const secretId = uuid();
    await insertEndpoint(trx, { id, workspaceId, url, topics, madeAt: now });
    await insertSecret(trx, { id: secretId, workspaceId, endpointId: id, madeAt: now });
    await record({ kind: 'webhook_added', details: { webhook: id, host: hostIn(url), topics } });
    return { ok: true, secret: webhookSecretOf(secretId) };
  });
}

type Endpoint = NonNullable<Awaited<ReturnType<typeof endpointOf>>>;

/** Something is done to an address of the workspace; absent and foreign ones are refused alike. */
function performOnWebhook<T>(
  actor: MemberActor,
  id: string,
  work: (
    scene: WorkspaceScene,
    endpoint: Endpoint & { webhook: string; host: string },
  ) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return performInWorkspace(actor, 'manage_webhooks', async (scene) => {
    const endpoint = await endpointOf(scene.trx, { workspaceId: actor.workspaceId, id });
    return endpoint
      ? work(scene, { ...endpoint, webhook: id, host: hostIn(endpoint.url) })
      : refuse('not_found');
  });
}

/** What is told from here on, and where. Sent as it was is the same success, and no news. */
export function changeWebhook(
  actor: MemberActor,
  id: string,
  { url, topics }: WebhookWanted,
): Promise<Outcome> {
  return performOnWebhook(actor, id, async ({ trx, record }, before) => {
    if (before.url === url && before.topics.join() === topics.join()) return { ok: true };
    await setEndpoint(trx, { workspaceId: actor.workspaceId, id }, { url, topics });
    await record({ kind: 'webhook_changed', details: { webhook: id, host: hostIn(url), topics } });
    return { ok: true };
  });
}

/** What happens while it is off is not told; what waits then is called off, and can be sent again. */
export function turnWebhook(actor: MemberActor, id: string, to: 'on' | 'off'): Promise<Outcome> {
  const { workspaceId } = actor;
  return performOnWebhook(actor, id, async ({ trx, now, record }, { offAt, webhook, host }) => {
    if ((offAt === null) === (to === 'on')) return { ok: true };
    await setOff(trx, { workspaceId, id }, to === 'off' ? { at: now, reason: 'by_hand' } : null);
    if (to === 'off') await callOffDeliveries(trx, { workspaceId, endpointId: id });
    await record(
      to === 'off'
        ? { kind: 'webhook_turned_off', details: { webhook, host, isGone: false } }
        : { kind: 'webhook_turned_on', details: { webhook, host } },
    );
    return { ok: true };
  });
}

/** With its log and all that waits for it. Removed twice is the same success. */
export function removeWebhook(actor: MemberActor, id: string): Promise<Outcome> {
  const { workspaceId } = actor;
  return performInWorkspace(actor, 'manage_webhooks', async ({ trx, now, record }) => {
    const endpoint = await endpointOf(trx, { workspaceId, id });
    if (!endpoint)
      return (await isEndpointRemoved(trx, { workspaceId, id })) ? { ok: true } : refuse('not_found');
    await removeDeliveries(trx, { workspaceId, endpointId: id });
    await removeEndpoint(trx, { workspaceId, id }, now);
    await record({ kind: 'webhook_removed', details: { webhook: id, host: hostIn(endpoint.url) } });
    return { ok: true };
  });
}

/** Another secret that signs, beside those that do. */
export function makeSecret(
  actor: MemberActor,
  id: string,
  secretId: string,
): Promise<Outcome<{ secret: string }>> {
  const { workspaceId } = actor;
  return performOnWebhook(actor, id, async ({ trx, now, record }, { webhook, host }) => {
    await lockForm(trx, secretId);
    if (await isSecretMade(trx, secretId)) return refuse('secret_shown_already');
    if ((await secretsOf(trx, { workspaceId, id })).length >= MOST_SECRETS) return refuse('too_many_secrets');
    await insertSecret(trx, { id: secretId, workspaceId, endpointId: id, madeAt: now });
    await record({ kind: 'webhook_secret_made', details: { webhook, host } });
    return { ok: true, secret: webhookSecretOf(secretId) };
  });
}

/** It signs nothing any more. Ending it twice is the same success; the last one stays. */
export function endWebhookSecret(actor: MemberActor, id: string, secretId: string): Promise<Outcome> {
  const { workspaceId } = actor;
  return performOnWebhook(actor, id, async ({ trx, now, record }, { webhook, host }) => {
    const known = await trx
      .selectFrom('webhook_secrets')
      .select('ended_at')
      .where('workspace_id', '=', workspaceId)
      .where('endpoint_id', '=', id)
      .where('id', '=', secretId)
      .executeTakeFirst();
    if (!known) return refuse('not_found');
    if (known.ended_at) return { ok: true };
    if ((await secretsOf(trx, { workspaceId, id })).length < 2) return refuse('last_secret');
    await endSecret(trx, { workspaceId, id: secretId }, now);
    await record({ kind: 'webhook_secret_ended', details: { webhook, host } });
    return { ok: true };
  });
}

/** The same once more, under the same id, so that a program that has it already knows. */
export function tellAgain(actor: MemberActor, id: string, deliveryId: string): Promise<Outcome> {
  const { workspaceId } = actor;
  return performOnWebhook(actor, id, async ({ trx, now, record }, { offAt, webhook, host }) => {
    const which = { workspaceId, endpointId: id, id: deliveryId };
    const known = await trx
      .selectFrom('webhook_deliveries')
      .select('id')
      .where('workspace_id', '=', workspaceId)
      .where('endpoint_id', '=', id)
      .where('id', '=', deliveryId)
      .executeTakeFirst();
    if (!known) return refuse('not_found');
    if (offAt) return refuse('webhook_off');
    if (!(await oweAgain(trx, which, now))) return refuse('still_being_told');
    await record({ kind: 'webhook_sent_again', details: { webhook, host } });
    return { ok: true };
  });
}

/** Something of no onboarding, signed and logged as all else is. `testId` is made by the form: sent twice, it goes once. */
export function testWebhook(actor: MemberActor, id: string, testId: string): Promise<Outcome> {
  const { workspaceId } = actor;
  return performOnWebhook(actor, id, async ({ trx, now, record }, { offAt, webhook, host }) => {
    if (offAt) return refuse('webhook_off');
    if ((await countTry(trx, `webhook test ${id}`, WEBHOOK_TESTS)) > 0) return refuse('too_many_tries');
    const data = { webhook_id: id, sent_by: { id: actor.id, name: actor.name } };
    if (!(await oweTest(trx, { workspaceId, endpointId: id, id: testId }, data, now))) return { ok: true };
    await record({ kind: 'webhook_tested', details: { webhook, host } });
    return { ok: true };
  });
}
