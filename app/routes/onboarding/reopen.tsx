import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { reopenOnboarding } from '../../commands/onboarding/close.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { REOPEN_FORM } from '../../ui/onboarding/closing-page';
import { reopenForm } from './closing-form';

export { default, loader, meta } from './close';

/** Opens it again. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, reopenForm, REOPEN_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await reopenOnboarding(member, id, form.value.words);
  if (!outcome.ok) return refused(outcome, REOPEN_FORM, form.typed);
  throw redirect(`/onboardings/${id}`, 303);
}
