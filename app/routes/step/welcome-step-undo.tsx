import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { takeTheirMarkBack } from '../../commands/step/mark-step.server';
import { isId } from '../../domain/request/id';
import { readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { notThere, stepIn } from '../../http/welcome/answered.server';
import { STEP_FORMS } from '../../ui/step/step-forms';

export { default, links, loader, meta } from './welcome-step';

const undoForm = z.object({ mark: z.string().refine(isId) });

/** "Undo" and "I can go on": takes back what was said, as it was read. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const stepId = idIn(params.id);
  const form = await readFormInto(request, undoForm, STEP_FORMS.undo);
  if (!form.ok) throw notThere();
  const outcome = await takeTheirMarkBack(session.actor, stepId, form.value.mark);
  if (!outcome.ok) return refused(outcome, STEP_FORMS.undo, {});
  throw redirect(stepIn(session, stepId), 303);
}
