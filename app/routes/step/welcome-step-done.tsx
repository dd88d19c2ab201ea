import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { markTheirStep } from '../../commands/step/mark-step.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { stepIn } from '../../http/welcome/answered.server';
import { STEP_FORMS } from '../../ui/step/step-forms';

export { default, links, loader, meta } from './welcome-step';

/** "Done". */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const stepId = idIn(params.id);
  const outcome = await markTheirStep(session.actor, stepId, { kind: 'done' });
  if (!outcome.ok) return refused(outcome, STEP_FORMS.done, {});
  throw redirect(stepIn(session, stepId), 303);
}
