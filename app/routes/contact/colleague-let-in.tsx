import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { letColleagueIn } from '../../commands/contact/bring-in.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from '../onboarding/onboarding';

/** Lets in somebody whom a contact asked for; they are mailed a link of their own. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, invitationId] = [idIn(params.id), idIn(params.invitationId)];
  const outcome = await letColleagueIn(member, id, invitationId);
  if (!outcome.ok) return refused(outcome, 'colleague', {});
  return redirect(`/onboardings/${id}#people`, 303);
}
