import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { removeWebhook } from '../../commands/webhook/webhooks.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from './webhook';

/** "Remove it": with its log and what signs. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_webhooks');
  const outcome = await removeWebhook(member, idIn(params.endpointId));
  if (!outcome.ok) return refused(outcome, 'remove', {});
  return redirect('/settings/connections/webhooks?removed=1#webhooks', 303);
}
