import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { askAnotherDay } from '../../commands/step/another-day.server';
import { REASON_LIMIT } from '../../domain/path/path';
import { day, paragraphs } from '../../domain/statement/wording-rules';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { stepIn } from '../../http/welcome/answered.server';
import { STEP_FORMS } from '../../ui/step/step-forms';

export { default, links, loader, meta } from './welcome-step';

const dayForm = z.object({
  on: day({ field: 'other_day' }),
  words: paragraphs({ field: 'other_day_reason', max: REASON_LIMIT }),
});

/** "Another day", with the reason. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const stepId = idIn(params.id);
  const form = await readFormInto(request, dayForm, STEP_FORMS.day);
  if (!form.ok) return malformed(form.reply);
  const outcome = await askAnotherDay(session.actor, stepId, form.value);
  if (!outcome.ok) return refused(outcome, STEP_FORMS.day, form.typed);
  throw redirect(stepIn(session, stepId, 'other'), 303);
}
