import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { answerAnotherDay } from '../../commands/step/another-day.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { dayFormOf, pathAt } from '../../ui/path/path-links';
import { dayAnswerForm } from '../path/path-form';

export { default, loader, meta } from '../path/path';

/** Agrees to the other day that a contact asked for, or keeps the day. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, stepId] = [idIn(params.id), idIn(params.stepId)];
  const form = await readFormInto(request, dayAnswerForm, dayFormOf(stepId));
  if (!form.ok) return malformed(form.reply);
  const outcome = await answerAnotherDay(member, id, stepId, form.value);
  if (!outcome.ok) return refusedInPlace(outcome, dayFormOf(stepId), form.typed);
  throw redirect(`${pathAt(id)}#${stepId}`, 303);
}
