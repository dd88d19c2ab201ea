import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../auth/member.server';
import { submitHandoff } from '../commands/submit-handoff.server';
import { refused } from '../http/form.server';
import { idIn } from '../http/params.server';

export { default, loader, meta } from './handoff';

/** Hands it over. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const outcome = await submitHandoff(member, id);
  if (!outcome.ok) return refused(outcome, 'submit', {});
  return redirect(`/onboardings/${id}/handoff#handed-over`, 303);
}
