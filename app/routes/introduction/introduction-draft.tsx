import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { draftIntroduction } from '../../commands/introduction/introduce.server';
import { isId } from '../../domain/request/id';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { INTRODUCTION_FORM } from '../../ui/introduction/introduction-form';
import { draftForm } from './introduction-form';

export { default, loader, meta } from './introduction';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, draftForm, INTRODUCTION_FORM);
  if (!form.ok) return malformed(form.reply);
  const { base, to, ...words } = form.value;
  const contactIds = to.filter(isId);
  const outcome = await draftIntroduction(member, id, { ...words, contactIds }, base);
  if (!outcome.ok) return refused(outcome, INTRODUCTION_FORM, form.typed);
  const where = form.typed.change === '1' ? '?change=1' : '';
  return redirect(`/onboardings/${id}/introduction${where}#arrives`, 303);
}
