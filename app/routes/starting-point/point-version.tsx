import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { makeVersion } from '../../commands/starting-point/write-point.server';
import { refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { pointAt } from '../../ui/starting-point/addresses';
import { VERSION_FORM } from '../../ui/starting-point/point-parts';
import { requirePlanner } from './points-guard.server';

export { default, ErrorBoundary, loader, meta } from './starting-point';

/** Makes what was written the next version. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requirePlanner({ request, context });
  const id = idIn(params.id);
  const outcome = await makeVersion(member, id);
  if (!outcome.ok) return refusedInPlace(outcome, VERSION_FORM, {});
  return redirect(`${pointAt(id)}#versions`, 303);
}
