import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { changeStep } from '../../commands/step/write-steps.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { pathAt, stepFormOf } from '../../ui/path/path-links';
import { stepForm } from '../path/path-form';

export { default, loader, meta } from '../path/path';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, stepId] = [idIn(params.id), idIn(params.stepId)];
  const form = await readFormInto(request, stepForm, stepFormOf(stepId));
  if (!form.ok) return malformed(form.reply);
  const outcome = await changeStep(member, id, stepId, form.value.base, form.value.words);
  if (!outcome.ok) return refusedInPlace(outcome, stepFormOf(stepId), form.typed);
  throw redirect(`${pathAt(id)}#${stepId}`, 303);
}
