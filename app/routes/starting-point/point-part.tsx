import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { writePoint } from '../../commands/starting-point/write-point.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { pointAt } from '../../ui/starting-point/addresses';
import { isPointPart, PART_FORMS } from './point-forms';
import { requirePlanner } from './points-guard.server';

export { default, ErrorBoundary, loader, meta } from './starting-point';

/** Writes one part of a starting point, into what will be its next version. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requirePlanner({ request, context });
  const id = idIn(params.id);
  const part = found(isPointPart(params.part) ? params.part : null);
  const form = await readFormInto(request, PART_FORMS[part], part);
  if (!form.ok) return malformed(form.reply);
  const outcome = await writePoint(member, id, form.value.base, form.value.change);
  if (!outcome.ok) return refusedInPlace(outcome, part, form.typed);
  return redirect(`${pointAt(id)}#${part}`, 303);
}
