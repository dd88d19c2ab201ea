import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { takePhaseAway } from '../../commands/path/write-phases.server';
import { refusedInPlace, typedIn } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { pathAt, phaseFormOf } from '../../ui/path/path-links';

export { default, loader, meta } from './path';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, phaseId] = [idIn(params.id), idIn(params.phaseId)];
  const outcome = await takePhaseAway(member, id, phaseId);
  if (!outcome.ok) return refusedInPlace(outcome, phaseFormOf(phaseId), await typedIn(request));
  throw redirect(`${pathAt(id)}#path`, 303);
}
