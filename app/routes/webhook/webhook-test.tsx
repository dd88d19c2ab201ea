import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireMember } from '../../auth/member/member.server';
import { testWebhook } from '../../commands/webhook/webhooks.server';
import { slipped } from '../../domain/form/slip';
import { isId } from '../../domain/request/id';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from './webhook';

const testForm = z.object({ id: z.string().refine(isId, slipped({ code: 'incomplete' })) });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'manage_webhooks');
  const id = idIn(params.endpointId);
  const form = await readFormInto(request, testForm, 'test');
  if (!form.ok) return malformed(form.reply);
  const outcome = await testWebhook(member, id, form.value.id);
  if (!outcome.ok) return refused(outcome, 'test', {});
  return redirect(`/settings/connections/webhooks/${id}/deliveries/${form.value.id}`, 303);
}
