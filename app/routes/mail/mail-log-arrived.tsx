import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { markLoggedArrived } from '../../commands/mail/decide-on-mail.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from './mail-log';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'read_mail_log');
  const id = idIn(params.id);
  const outcome = await markLoggedArrived(member, id);
  if (!outcome.ok) return refused(outcome, 'arrived', {});
  return redirect(`/mail/${id}`, 303);
}
