import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { approveStep } from '../../commands/step/approve-step.server';
import { KINDS } from '../../domain/statement/kinds';
import { signedName } from '../../domain/statement/wording-rules';
import { REACHED_LIMIT } from '../../domain/step/approval';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { stepIn } from '../../http/welcome/answered.server';
import { STEP_FORMS } from '../../ui/step/step-forms';

export { default, links, loader, meta } from '../step/welcome-step';

const approveForm = z.object({
  name: signedName(KINDS.person.fields.name.max),
  publication: z.string().max(40).default(''),
  wording: z.string().max(40).default(''),
  reached: z
    .string()
    .max(REACHED_LIMIT * 4)
    .default(''),
});

/** "Yes, it is as agreed", with the name below it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const stepId = idIn(params.id);
  const form = await readFormInto(request, approveForm, STEP_FORMS.approve);
  if (!form.ok) return malformed(form.reply);
  const { name: typedName, ...read } = form.value;
  const outcome = await approveStep(session.actor, stepId, { typedName, ...read });
  if (!outcome.ok) return refused(outcome, STEP_FORMS.approve, form.typed);
  throw redirect(stepIn(session, stepId), 303);
}
