import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { markTheirStep } from '../../commands/step/mark-step.server';
import { REASON_LIMIT } from '../../domain/path/path';
import { paragraphs } from '../../domain/statement/wording-rules';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { stepIn } from '../../http/welcome/answered.server';
import { STEP_FORMS } from '../../ui/step/step-forms';

export { default, links, loader, meta } from './welcome-step';

const stuckForm = z.object({ words: paragraphs({ field: 'stuck_reason', max: REASON_LIMIT }) });

/** "I’m stuck", with what is in the way. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const stepId = idIn(params.id);
  const form = await readFormInto(request, stuckForm, STEP_FORMS.stuck);
  if (!form.ok) return malformed(form.reply);
  const outcome = await markTheirStep(session.actor, stepId, { kind: 'stuck', words: form.value.words });
  if (!outcome.ok) return refused(outcome, STEP_FORMS.stuck, form.typed);
  throw redirect(stepIn(session, stepId), 303);
}
