import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { takeGiveBack } from '../../commands/step/hand-on.server';
import { isId } from '../../domain/request/id';
import { readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { notThere, stepIn } from '../../http/welcome/answered.server';
import { STEP_FORMS } from '../../ui/step/step-forms';

export { default, links, loader, meta } from './welcome-step';

const giveForm = z.object({ give: z.string().refine(isId) });

/** "Take it back": what was handed to a colleague, as it was read. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const stepId = idIn(params.id);
  const form = await readFormInto(request, giveForm, STEP_FORMS.takeBack);
  if (!form.ok) throw notThere();
  const outcome = await takeGiveBack(session.actor, stepId, form.value.give);
  if (!outcome.ok) return refused(outcome, STEP_FORMS.takeBack, {});
  throw redirect(stepIn(session, stepId), 303);
}
