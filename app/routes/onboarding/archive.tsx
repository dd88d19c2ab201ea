import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { archiveOnboarding } from '../../commands/onboarding/close.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from './close';

/** Puts it into the archive. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const outcome = await archiveOnboarding(member, id);
  if (!outcome.ok) return refused(outcome, 'archive', {});
  throw redirect(`/onboardings/${id}/close`, 303);
}
