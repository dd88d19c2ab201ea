import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { testIntroduction } from '../../commands/introduction/test-introduction.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { INTRODUCTION_FORM } from '../../ui/introduction/introduction-form';
import { testForm } from './introduction-form';

export { default, loader, meta } from './introduction';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, testForm, INTRODUCTION_FORM);
  if (!form.ok) return malformed(form.reply);
  const { base: _, to, ...words } = form.value;
  const outcome = await testIntroduction(member, id, { ...words, contactIds: to });
  if (!outcome.ok) return refused(outcome, INTRODUCTION_FORM, form.typed);
  const change = form.typed.change === '1' ? '&change=1' : '';
  return redirect(`/onboardings/${id}/introduction?test=sent${change}`, 303);
}
