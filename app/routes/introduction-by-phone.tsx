import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../auth/member.server';
import { introduceInPerson } from '../commands/introduce.server';
import { malformed, readFormInto, refused } from '../http/form.server';
import { idIn } from '../http/params.server';
import { INTRODUCTION_FORM } from '../ui/introduction-form';
import { inPersonForm } from './forms/introduction';

export { default, loader, meta } from './introduction';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, inPersonForm, INTRODUCTION_FORM);
  if (!form.ok) return malformed(form.reply);
  const { base: _, to, spokeWith, ...words } = form.value;
  const made = { manner: 'phone', spokeWith } as const;
  const outcome = await introduceInPerson(member, id, { ...words, contactIds: to }, made);
  if (!outcome.ok) return refused(outcome, INTRODUCTION_FORM, form.typed);
  return redirect(`/onboardings/${id}/introduction#has-it`, 303);
}
