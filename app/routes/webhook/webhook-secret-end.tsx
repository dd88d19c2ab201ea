import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { endWebhookSecret } from '../../commands/webhook/webhooks.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from './webhook';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_webhooks');
  const id = idIn(params.endpointId);
  const outcome = await endWebhookSecret(member, id, idIn(params.secretId));
  if (!outcome.ok) return refused(outcome, 'secret', {});
  return redirect(`/settings/connections/webhooks/${id}#secrets`, 303);
}
