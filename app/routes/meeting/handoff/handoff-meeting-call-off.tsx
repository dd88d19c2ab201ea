import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../../auth/member/member.server';
import { callOffHandoffMeeting } from '../../../commands/meeting/handoff-meeting.server';
import { malformed, readFormInto, refusedInPlace } from '../../../http/form/form.server';
import { idIn } from '../../../http/request/params.server';
import { HANDOFF_FORMS, handoffMeetingAt } from '../../../ui/meeting/meeting-links';
import { callOffForm } from '../meeting-form';

export { default, loader, meta } from './handoff-meeting';

/** It isn’t held: both calendars hear so. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, callOffForm, HANDOFF_FORMS.callOff);
  if (!form.ok) return malformed(form.reply);
  const outcome = await callOffHandoffMeeting(member, id, form.value);
  if (!outcome.ok) return refusedInPlace(outcome, HANDOFF_FORMS.callOff, form.typed);
  throw redirect(`${handoffMeetingAt(id)}#when`, 303);
}
