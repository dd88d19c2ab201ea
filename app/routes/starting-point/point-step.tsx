import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { writePoint } from '../../commands/starting-point/write-point.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { pointAt } from '../../ui/starting-point/addresses';
import { STEP_FORM } from '../../ui/starting-point/point-parts';
import { startingStepForm } from './path-forms';
import { requirePlanner } from './points-guard.server';

export { default, ErrorBoundary, loader, meta } from './starting-point';

/** Words a step of its path, or adds one. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requirePlanner({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, startingStepForm, STEP_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await writePoint(member, id, form.value.base, form.value.change);
  if (!outcome.ok) return refusedInPlace(outcome, STEP_FORM, form.typed);
  return redirect(`${pointAt(id)}#${form.value.key ? `s-${form.value.key}` : 'path'}`, 303);
}
