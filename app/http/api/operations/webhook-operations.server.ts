/* Programs that are told what happens. Their addresses may open something, so none is read here. */
import { z } from 'zod';
import { removeWebhook } from '../../../commands/webhook/webhooks.server';
import { operation } from '../operation';
import { answer } from '../shapes/named';
import { id } from '../shapes/shapes';

const REMOVED = answer('RemovedWebhook', z.object({ id, is_removed: z.literal(true) }));

export const WEBHOOK_OPERATIONS = [
  operation({
    id: 'remove_webhook',
    isNoTool: true,
    method: 'DELETE',
    path: '/webhooks/{webhook_id}',
    topic: 'webhooks',
    scope: 'webhooks:write',
    summary: 'Remove a webhook: it is told nothing any more, and its log goes with it',
    description: 'By its id, as it stands in the address of its page. Removed twice is removed once.',
    answer: REMOVED,
    async handle({ actor, params }) {
      const webhookId = params.webhook_id ?? '';
      const removed = await removeWebhook(actor, webhookId);
      return removed.ok ? { id: webhookId, is_removed: true as const } : removed;
    },
  }),
];
