import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { savePathAsPoint } from '../../commands/starting-point/save-path.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { pointAt } from '../../ui/starting-point/addresses';
import { PATH_AS_POINT } from '../../ui/starting-point/point-parts';
import { namedPointForm } from './point-forms';
import { requirePlanner } from './points-guard.server';

export { PlannersOnly as ErrorBoundary } from '../../ui/starting-point/planners-only';
export { default, loader, meta } from '../path/path';

/** Makes a starting point of the path as it is written. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requirePlanner({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, namedPointForm, PATH_AS_POINT);
  if (!form.ok) return malformed(form.reply);
  const outcome = await savePathAsPoint(member, id, form.value);
  if (!outcome.ok) return refused(outcome, PATH_AS_POINT, form.typed);
  return redirect(pointAt(outcome.id), 303);
}
