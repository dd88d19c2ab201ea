import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { addStep } from '../../commands/step/write-steps.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { addFormOf, pathAt } from '../../ui/path/path-links';
import { stepForm } from '../path/path-form';

export { default, loader, meta } from '../path/path';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, phaseId] = [idIn(params.id), idIn(params.phaseId)];
  const form = await readFormInto(request, stepForm, addFormOf(phaseId));
  if (!form.ok) return malformed(form.reply);
  const outcome = await addStep(member, id, phaseId, form.value.words);
  if (!outcome.ok) return refusedInPlace(outcome, addFormOf(phaseId), form.typed);
  throw redirect(`${pathAt(id)}#${outcome.id}`, 303);
}
