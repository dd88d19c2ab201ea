import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { chooseGoal } from '../../commands/step/write-steps.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { goalFormOf, pathAt } from '../../ui/path/path-links';
import { goalForm } from './path-form';

export { default, loader, meta } from './path';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, stepId] = [idIn(params.id), idIn(params.stepId)];
  const form = await readFormInto(request, goalForm, goalFormOf(stepId));
  if (!form.ok) return malformed(form.reply);
  const outcome = await chooseGoal(member, id, stepId, form.value.goal);
  if (!outcome.ok) return refusedInPlace(outcome, goalFormOf(stepId), form.typed);
  throw redirect(`${pathAt(id)}#${stepId}`, 303);
}
