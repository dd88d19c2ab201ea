import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { takeBackHandoff } from '../../commands/handoff/take-back-handoff.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from './handoff';

/** Takes it back, to change it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const outcome = await takeBackHandoff(member, id);
  if (!outcome.ok) return refused(outcome, 'take-back', {});
  return redirect(`/onboardings/${id}/handoff`, 303);
}
