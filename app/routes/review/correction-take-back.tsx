import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { takeBackFast } from '../../commands/review/take-back-fast.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from './onboarding-corrections';

/** Takes back what came unusually fast in a contact's name. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, contactId] = [idIn(params.id), idIn(params.contactId)];
  const outcome = await takeBackFast(member, id, contactId);
  if (!outcome.ok && outcome.code !== 'nothing_to_undo') return refused(outcome, 'take-back', {});
  throw redirect(`/onboardings/${id}/corrections`, 303);
}
