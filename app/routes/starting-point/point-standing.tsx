import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { STANDINGS, setStanding } from '../../commands/starting-point/write-point.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { pointAt } from '../../ui/starting-point/addresses';
import { STANDING_FORM } from '../../ui/starting-point/point-parts';
import { requirePlanner } from './points-guard.server';

export { default, ErrorBoundary, loader, meta } from './starting-point';

const standingForm = z.object({ to: z.enum(STANDINGS) });

/** Begun by default, put aside, or brought back. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requirePlanner({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, standingForm, STANDING_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await setStanding(member, id, form.value.to);
  if (!outcome.ok) return refusedInPlace(outcome, STANDING_FORM, form.typed);
  return redirect(pointAt(id), 303);
}
