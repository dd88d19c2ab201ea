import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { revokeInvitation } from '../../commands/member/invite-member.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from './members';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'see_members');
  const outcome = await revokeInvitation(member, idIn(params.id));
  if (!outcome.ok) return refused(outcome, 'members', {});
  throw redirect('/members', 303);
}
