import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { introduceAgain } from '../../commands/introduction/introduce-again.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { INTRODUCTION_FORM } from '../../ui/introduction/introduction-form';
import { againForm } from './introduction-form';

export { default, loader, meta } from './introduction';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, contactId] = [idIn(params.id), idIn(params.contactId)];
  const form = await readFormInto(request, againForm, INTRODUCTION_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await introduceAgain(member, id, contactId, form.value.after);
  if (!outcome.ok) return refused(outcome, INTRODUCTION_FORM, form.typed);
  return redirect(`/onboardings/${id}/introduction#has-it`, 303);
}
