import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { resolveCorrection } from '../../commands/review/resolve-correction.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { ANSWERED_NOTE, answerFormOf } from '../../ui/review/answer-form';
import { resolutionForm } from './resolution-form';

export { default, loader, meta } from './onboarding-corrections';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, answerId] = [idIn(params.id), idIn(params.answerId)];
  const name = answerFormOf(answerId);
  const form = await readFormInto(request, resolutionForm, name);
  if (!form.ok) return malformed(form.reply);
  const outcome = await resolveCorrection(member, id, answerId, form.value);
  if (!outcome.ok) return refusedInPlace(outcome, name, form.typed);
  return redirect(`/onboardings/${id}/corrections?answered=${answerId}#${ANSWERED_NOTE}`, 303);
}
