import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../auth/member.server';
import { introduceByPhone } from '../commands/introduce.server';
import { malformed, readFormInto, refused } from '../http/form.server';
import { idIn } from '../http/params.server';
import { INTRODUCTION_FORM } from '../ui/introduction-form';
import { phoneForm } from './forms/introduction';

export { default, loader, meta } from './introduction';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, phoneForm, INTRODUCTION_FORM);
  if (!form.ok) return malformed(form.reply);
  const { base: _, to, spokeWith, ...words } = form.value;
  const outcome = await introduceByPhone(member, id, { ...words, contactIds: to }, spokeWith);
  if (!outcome.ok) return refused(outcome, INTRODUCTION_FORM, form.typed);
  return redirect(`/onboardings/${id}/introduction#has-it`, 303);
}
