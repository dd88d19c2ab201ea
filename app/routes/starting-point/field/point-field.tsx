import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { writePoint } from '../../../commands/starting-point/write-point.server';
import { malformed, readFormInto, refusedInPlace } from '../../../http/form/form.server';
import { idIn } from '../../../http/request/params.server';
import { pointAt } from '../../../ui/starting-point/addresses';
import { FIELD_FORM } from '../../../ui/starting-point/point-parts';
import { requirePlanner } from '../points-guard.server';
import { ownFieldForm } from './own-field-form';

export { default, ErrorBoundary, loader, meta } from '../starting-point';

/** Words a field of its own, or adds one. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requirePlanner({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, ownFieldForm, FIELD_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await writePoint(member, id, form.value.base, form.value.change);
  if (!outcome.ok) return refusedInPlace(outcome, FIELD_FORM, form.typed);
  return redirect(`${pointAt(id)}#${form.value.key ? `f-${form.value.key}` : 'fields'}`, 303);
}
