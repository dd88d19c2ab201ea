import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { revokeLink } from '../../commands/contact/welcome-links.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from '../onboarding/onboarding';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, contactId] = [idIn(params.id), idIn(params.contactId)];
  const outcome = await revokeLink(member, id, contactId);
  if (!outcome.ok) return refused(outcome, 'revoke', {});
  return redirect(`/onboardings/${id}#p-${contactId}`, 303);
}
