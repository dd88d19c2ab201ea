import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { writePoint } from '../../commands/starting-point/write-point.server';
import { moved, without } from '../../domain/starting-point/write';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { pointAt } from '../../ui/starting-point/addresses';
import { ORDER_FORM } from '../../ui/starting-point/point-parts';
import { orderForm } from './path-forms';
import { requirePlanner } from './points-guard.server';

export { default, ErrorBoundary, loader, meta } from './starting-point';

/** Moves a phase or a step of its path or a field of its own, or takes it out. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requirePlanner({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, orderForm, ORDER_FORM);
  if (!form.ok) return malformed(form.reply);
  const { what, key, to, base } = form.value;
  const outcome = await writePoint(member, id, base, (before) =>
    to === 'out' ? without(before, { what, key }) : moved(before, { what, key, to }),
  );
  if (!outcome.ok) return refusedInPlace(outcome, ORDER_FORM, form.typed);
  const list = what === 'field' ? 'fields' : 'path';
  return redirect(`${pointAt(id)}#${to === 'out' ? list : `${what.charAt(0)}-${key}`}`, 303);
}
