import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { moveStep } from '../../commands/step/write-steps.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { pathAt } from '../../ui/path/path-links';
import { moveForm } from '../path/path-form';

export { default, loader, meta } from '../path/path';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, stepId] = [idIn(params.id), idIn(params.stepId)];
  const form = await readFormInto(request, moveForm, 'move');
  if (!form.ok) return malformed(form.reply);
  const outcome = await moveStep(member, id, stepId, form.value.to);
  if (!outcome.ok) return refusedInPlace(outcome, 'move', form.typed);
  throw redirect(`${pathAt(id)}#${stepId}`, 303);
}
