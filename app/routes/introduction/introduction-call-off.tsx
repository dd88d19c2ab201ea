import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { callOffIntroduction } from '../../commands/introduction/schedule-introduction.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { INTRODUCTION_FORM } from '../../ui/introduction/introduction-form';

export { default, loader, meta } from './introduction';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const outcome = await callOffIntroduction(member, id);
  if (!outcome.ok) return refused(outcome, INTRODUCTION_FORM, {});
  return redirect(`/onboardings/${id}/introduction`, 303);
}
