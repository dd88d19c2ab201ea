/* Both introductions in person, by phone and at a meeting, take the same form; each has its own address. */
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { introduceInPerson } from '../../commands/introduction/introduce.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { INTRODUCTION_FORM } from '../../ui/introduction/introduction-form';
import { inPersonForm } from './introduction-form';

export function introducedInPerson(manner: 'phone' | 'meeting') {
  return async ({ request, context, params }: ActionFunctionArgs) => {
    const member = await requireMember({ request, context });
    const id = idIn(params.id);
    const form = await readFormInto(request, inPersonForm, INTRODUCTION_FORM);
    if (!form.ok) return malformed(form.reply);
    const { base: _, to, spokeWith, ...words } = form.value;
    const outcome = await introduceInPerson(member, id, { ...words, contactIds: to }, { manner, spokeWith });
    if (!outcome.ok) return refused(outcome, INTRODUCTION_FORM, form.typed);
    return redirect(`/onboardings/${id}/introduction#has-it`, 303);
  };
}
