import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { handOn } from '../../commands/step/hand-on.server';
import { slipped } from '../../domain/form/slip';
import { isId } from '../../domain/request/id';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { stepIn } from '../../http/welcome/answered.server';
import { STEP_FORMS } from '../../ui/step/step-forms';

export { default, links, loader, meta } from './welcome-step';

const missing = slipped({ code: 'missing', field: 'step_colleague' });
const giveForm = z.object({ to: z.string(missing).refine(isId, missing) });

/** "Hand it to a colleague". */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const stepId = idIn(params.id);
  const form = await readFormInto(request, giveForm, STEP_FORMS.give);
  if (!form.ok) return malformed(form.reply);
  const outcome = await handOn(session.actor, stepId, form.value.to);
  if (!outcome.ok) return refused(outcome, STEP_FORMS.give, form.typed);
  throw redirect(stepIn(session, stepId, 'handed'), 303);
}
