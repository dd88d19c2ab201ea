import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { sendLoggedAgain } from '../../commands/mail/decide-on-mail.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from './mail-log';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'read_mail_log');
  const id = idIn(params.id);
  const outcome = await sendLoggedAgain(member, id);
  if (!outcome.ok) return refused(outcome, 'again', {});
  return redirect(`/mail/${id}`, 303);
}
