import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { submitHandoff } from '../../commands/handoff/submit-handoff.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { submissionForm } from './submission-form';

export { default, loader, meta } from './handoff';

/** Hands it over. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, submissionForm, 'submit');
  if (!form.ok) return malformed(form.reply);
  const outcome = await submitHandoff(member, id, form.value.answer);
  if (!outcome.ok) return refused(outcome, 'submit', form.typed);
  return redirect(`/onboardings/${id}/handoff#handed-over`, 303);
}
