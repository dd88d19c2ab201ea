import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { turnWebhook } from '../../commands/webhook/webhooks.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from './webhook';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_webhooks');
  const id = idIn(params.endpointId);
  const outcome = await turnWebhook(member, id, 'off');
  if (!outcome.ok) return refused(outcome, 'off', {});
  return redirect(`/settings/connections/webhooks/${id}`, 303);
}
