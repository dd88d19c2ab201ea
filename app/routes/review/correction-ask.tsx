import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { askSales } from '../../commands/review/resolve-correction.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { questionFormOf } from '../../ui/review/sales-questions';
import { questionForm } from './resolution-form';

export { default, loader, meta } from './onboarding-corrections';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, answerId] = [idIn(params.id), idIn(params.answerId)];
  const name = questionFormOf(answerId);
  const form = await readFormInto(request, questionForm, name);
  if (!form.ok) return malformed(form.reply);
  const outcome = await askSales(member, id, answerId, form.value.question);
  if (!outcome.ok) return refusedInPlace(outcome, name, form.typed);
  return redirect(`/onboardings/${id}/corrections#c-${answerId}`, 303);
}
