import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { changePhase } from '../../commands/path/write-phases.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { pathAt, phaseFormOf } from '../../ui/path/path-links';
import { phaseForm } from './path-form';

export { default, loader, meta } from './path';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, phaseId] = [idIn(params.id), idIn(params.phaseId)];
  const form = await readFormInto(request, phaseForm, phaseFormOf(phaseId));
  if (!form.ok) return malformed(form.reply);
  const outcome = await changePhase(member, id, phaseId, form.value.base, form.value.words);
  if (!outcome.ok) return refusedInPlace(outcome, phaseFormOf(phaseId), form.typed);
  throw redirect(`${pathAt(id)}#${phaseId}`, 303);
}
