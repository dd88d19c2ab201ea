import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMembersList } from '../../auth/member/members-guard.server';
import { resendInvitation } from '../../commands/member/manage-members.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from './members';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMembersList({ request, context });
  const outcome = await resendInvitation(member, idIn(params.id));
  if (!outcome.ok) return refused(outcome, 'members', {});
  throw redirect('/members', 303);
}
