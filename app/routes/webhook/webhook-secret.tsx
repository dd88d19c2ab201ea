import { type ActionFunctionArgs, data } from '@remix-run/node';
import { z } from 'zod';
import { requireMember } from '../../auth/member/member.server';
import { makeSecret } from '../../commands/webhook/webhooks.server';
import { slipped } from '../../domain/form/slip';
import { isId } from '../../domain/request/id';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { webhookPage } from '../../queries/webhook/webhooks.server';
import { sayWebhook } from '../../speech/en/webhook/say-webhooks';

export { default, loader, meta } from './webhook';

const secretForm = z.object({ id: z.string().refine(isId, slipped({ code: 'incomplete' })) });

/** What signs beside the others. It stands on the page that answers, and on no other. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_webhooks');
  const id = idIn(params.endpointId);
  const { webhook, reader } = found(await webhookPage(member, id, { before: null, deliveryId: null }));
  const form = await readFormInto(request, secretForm, 'secret');
  if (!form.ok) return malformed(form.reply);
  const outcome = await makeSecret(member, id, form.value.id);
  if (!outcome.ok) return refused(outcome, 'secret', form.typed);
  const made = {
    secret: outcome.secret,
    host: sayWebhook(webhook, reader).host,
    href: `/settings/connections/webhooks/${id}`,
  };
  return data({ made }, { status: 201 });
}
