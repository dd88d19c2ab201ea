import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { copyPoint } from '../../commands/starting-point/write-point.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { pointAt } from '../../ui/starting-point/addresses';
import { NEW_POINT } from '../../ui/starting-point/point-parts';
import { newPointForm } from './point-forms';
import { requirePlanner } from './points-guard.server';

export { default, ErrorBoundary, loader, meta } from './starting-points';

/** Adds a starting point that begins as another one is. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requirePlanner({ request, context });
  const form = await readFormInto(request, newPointForm, NEW_POINT);
  if (!form.ok) return malformed(form.reply);
  const outcome = await copyPoint(member, form.value);
  if (!outcome.ok) return refusedInPlace(outcome, NEW_POINT, form.typed);
  return redirect(pointAt(outcome.id), 303);
}
