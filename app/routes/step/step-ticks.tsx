import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { tickItems } from '../../commands/step/tick-items.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { markFormOf, pathAt } from '../../ui/path/path-links';
import { ticksForm } from './ticks-form';

export { default, loader, meta } from '../path/path';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, stepId] = [idIn(params.id), idIn(params.stepId)];
  const form = await readFormInto(request, ticksForm, markFormOf(stepId));
  if (!form.ok) return malformed(form.reply);
  const outcome = await tickItems(member, id, stepId, form.value);
  if (!outcome.ok) return refusedInPlace(outcome, markFormOf(stepId), {});
  throw redirect(`${pathAt(id)}#${stepId}`, 303);
}
