import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { answerCustomerSuccess } from '../../commands/review/resolve-correction.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { replyFormOf } from '../../ui/review/sales-questions';
import { replyForm } from './resolution-form';

export { default, loader, meta } from './onboarding-corrections';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, questionId] = [idIn(params.id), idIn(params.questionId)];
  const name = replyFormOf(questionId);
  const form = await readFormInto(request, replyForm, name);
  if (!form.ok) return malformed(form.reply);
  const outcome = await answerCustomerSuccess(member, id, questionId, form.value.reply);
  if (!outcome.ok) return refusedInPlace(outcome, name, form.typed);
  return redirect(`/onboardings/${id}/corrections`, 303);
}
