import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { markStep } from '../../commands/step/mark-step.server';
import { refusedInPlace, typedIn } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { markFormOf, pathAt } from '../../ui/path/path-links';

export { default, loader, meta } from '../path/path';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, stepId] = [idIn(params.id), idIn(params.stepId)];
  const typed = await typedIn(request);
  const outcome = await markStep(member, id, stepId, { kind: 'done' });
  if (!outcome.ok) return refusedInPlace(outcome, markFormOf(stepId), typed);
  if (typed.from === 'list') throw redirect('/#your-steps', 303);
  throw redirect(`${pathAt(id)}#${stepId}`, 303);
}
