import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { tickTheirItems } from '../../commands/step/tick-items.server';
import { readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { notThere, stepIn } from '../../http/welcome/answered.server';
import { STEP_FORMS } from '../../ui/step/step-forms';
import { ticksForm } from './ticks-form';

export { default, links, loader, meta } from './welcome-step';

/** "Save my ticks". */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const stepId = idIn(params.id);
  const form = await readFormInto(request, ticksForm, STEP_FORMS.ticks);
  if (!form.ok) throw notThere();
  const outcome = await tickTheirItems(session.actor, stepId, form.value);
  if (!outcome.ok) return refused(outcome, STEP_FORMS.ticks, {});
  throw redirect(stepIn(session, stepId, 'asks'), 303);
}
