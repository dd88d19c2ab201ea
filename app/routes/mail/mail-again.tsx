import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { sendAgain } from '../../commands/mail/decide-on-mail.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from '../onboarding/onboarding';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, noticeId] = [idIn(params.id), idIn(params.noticeId)];
  const outcome = await sendAgain(member, id, noticeId);
  if (!outcome.ok) return refused(outcome, 'again', {});
  return redirect(`/onboardings/${id}#mail`, 303);
}
