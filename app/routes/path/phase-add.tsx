import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { addPhase } from '../../commands/path/write-phases.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { NEW_PHASE, pathAt } from '../../ui/path/path-links';
import { phaseForm } from './path-form';

export { default, loader, meta } from './path';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, phaseForm, NEW_PHASE);
  if (!form.ok) return malformed(form.reply);
  const outcome = await addPhase(member, id, form.value.words);
  if (!outcome.ok) return refusedInPlace(outcome, NEW_PHASE, form.typed);
  throw redirect(`${pathAt(id)}#${outcome.id}`, 303);
}
