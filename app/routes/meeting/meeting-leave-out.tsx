import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { leaveOut } from '../../commands/meeting/arrange-meeting.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { leaveOutFormOf, meetingsAt } from '../../ui/meeting/meeting-links';
import { leaveOutForm } from './meeting-form';

export { default, loader, meta } from './meetings';

/** One of those that come again isn’t held; the next one stands. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, meetingId] = [idIn(params.id), idIn(params.meetingId)];
  const name = leaveOutFormOf(meetingId);
  const form = await readFormInto(request, leaveOutForm, name);
  if (!form.ok) return malformed(form.reply);
  const outcome = await leaveOut(member, id, meetingId, form.value);
  if (!outcome.ok) return refusedInPlace(outcome, name, form.typed);
  throw redirect(`${meetingsAt(id)}#call`, 303);
}
