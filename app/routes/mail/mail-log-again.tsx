import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMailLog } from '../../auth/member/mail-log-guard.server';
import { sendLoggedAgain } from '../../commands/mail/decide-on-mail.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from './mail-log';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMailLog({ request, context });
  const id = idIn(params.id);
  const outcome = await sendLoggedAgain(member, id);
  if (!outcome.ok) return refused(outcome, 'again', {});
  return redirect(`/mail/${id}`, 303);
}
