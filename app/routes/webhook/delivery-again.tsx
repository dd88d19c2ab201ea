import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { tellAgain } from '../../commands/webhook/webhooks.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from './delivery';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_webhooks');
  const [id, deliveryId] = [idIn(params.endpointId), idIn(params.deliveryId)];
  const outcome = await tellAgain(member, id, deliveryId);
  if (!outcome.ok) return refused(outcome, 'again', {});
  return redirect(`/settings/connections/webhooks/${id}/deliveries/${deliveryId}?again=1`, 303);
}
