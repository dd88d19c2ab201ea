import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { scheduleIntroduction } from '../../commands/introduction/schedule-introduction.server';
import { instantsOf } from '../../domain/introduction/introduction-time';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { INTRODUCTION_FORM } from '../../ui/introduction/introduction-form';
import { laterForm } from './introduction-form';

export { default, loader, meta } from './introduction';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, laterForm, INTRODUCTION_FORM);
  if (!form.ok) return malformed(form.reply);
  const { base: _, to, day, time, zone: timeZone, ...words } = form.value;
  // Of an hour that comes twice it is the first.
  const [goesAt = new Date(0)] = instantsOf(day, time, timeZone);
  const timing = { goesAt, timeZone };
  const outcome = await scheduleIntroduction(member, id, { ...words, contactIds: to }, timing);
  if (!outcome.ok) return refused(outcome, INTRODUCTION_FORM, form.typed);
  return redirect(`/onboardings/${id}/introduction#set`, 303);
}
