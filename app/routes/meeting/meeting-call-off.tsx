import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { callOff } from '../../commands/meeting/arrange-meeting.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { callOffFormOf, meetingsAt } from '../../ui/meeting/meeting-links';
import { callOffForm } from './meeting-form';

export { default, loader, meta } from './meetings';

/** It isn't held: everybody who was asked hears so, and their calendars. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, meetingId] = [idIn(params.id), idIn(params.meetingId)];
  const name = callOffFormOf(meetingId);
  const form = await readFormInto(request, callOffForm, name);
  if (!form.ok) return malformed(form.reply);
  const outcome = await callOff(member, id, meetingId, form.value);
  if (!outcome.ok) return refusedInPlace(outcome, name, form.typed);
  throw redirect(`${meetingsAt(id)}#call`, 303);
}
