import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { markStep } from '../../commands/step/mark-step.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { markFormOf, pathAt } from '../../ui/path/path-links';
import { reasonForm } from '../path/path-form';

export { default, loader, meta } from '../path/path';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, stepId] = [idIn(params.id), idIn(params.stepId)];
  const form = await readFormInto(request, reasonForm, markFormOf(stepId));
  if (!form.ok) return malformed(form.reply);
  const outcome = await markStep(member, id, stepId, { kind: 'skipped', words: form.value.words });
  if (!outcome.ok) return refusedInPlace(outcome, markFormOf(stepId), form.typed);
  throw redirect(`${pathAt(id)}#${stepId}`, 303);
}
