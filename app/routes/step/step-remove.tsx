import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { takeStepAway } from '../../commands/step/write-steps.server';
import { refusedInPlace, typedIn } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { pathAt, stepFormOf } from '../../ui/path/path-links';

export { default, loader, meta } from '../path/path';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, stepId] = [idIn(params.id), idIn(params.stepId)];
  const outcome = await takeStepAway(member, id, stepId);
  if (!outcome.ok) return refusedInPlace(outcome, stepFormOf(stepId), await typedIn(request));
  throw redirect(`${pathAt(id)}#path`, 303);
}
