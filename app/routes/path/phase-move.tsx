import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { movePhase } from '../../commands/path/write-phases.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { pathAt } from '../../ui/path/path-links';
import { moveForm } from './path-form';

export { default, loader, meta } from './path';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, phaseId] = [idIn(params.id), idIn(params.phaseId)];
  const form = await readFormInto(request, moveForm, 'move');
  if (!form.ok) return malformed(form.reply);
  const outcome = await movePhase(member, id, phaseId, form.value.to);
  if (!outcome.ok) return refusedInPlace(outcome, 'move', form.typed);
  throw redirect(`${pathAt(id)}#${phaseId}`, 303);
}
