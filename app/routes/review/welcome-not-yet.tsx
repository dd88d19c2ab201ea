import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { takeApprovalBack } from '../../commands/step/take-approval-back.server';
import { REASON_LIMIT } from '../../domain/path/path';
import { isId } from '../../domain/request/id';
import { paragraphs } from '../../domain/statement/wording-rules';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { stepIn } from '../../http/welcome/answered.server';
import { STEP_FORMS } from '../../ui/step/step-forms';

export { default, links, loader, meta } from '../step/welcome-step';

const takeBackForm = z.object({
  mark: z.string().refine(isId),
  words: paragraphs({ field: 'why_not_agreed', max: REASON_LIMIT }),
});

/** "It isn’t as agreed after all", with the reason: what was approved by name, taken back as it was read. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const stepId = idIn(params.id);
  const form = await readFormInto(request, takeBackForm, STEP_FORMS.notYet);
  if (!form.ok) return malformed(form.reply);
  const { mark: markId, words } = form.value;
  const outcome = await takeApprovalBack(session.actor, stepId, { markId, words });
  if (!outcome.ok) return refused(outcome, STEP_FORMS.notYet, form.typed);
  throw redirect(stepIn(session, stepId), 303);
}
