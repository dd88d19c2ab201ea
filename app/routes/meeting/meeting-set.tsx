import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { setTime } from '../../commands/meeting/arrange-meeting.server';
import { malformed, readFormInto } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { meetingsAt, setFormOf } from '../../ui/meeting/meeting-links';
import { setForm } from './meeting-form';
import { refusedAtTimes } from './refused-at-times';

export { default, loader, meta } from './meetings';

/** When it is: a proposed time, one agreed elsewhere, or another than is set. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, meetingId] = [idIn(params.id), idIn(params.meetingId)];
  const name = setFormOf(meetingId);
  const form = await readFormInto(request, setForm(member.workspace.timeZone), name);
  if (!form.ok) return malformed(form.reply);
  const outcome = await setTime(member, id, meetingId, form.value);
  if (!outcome.ok) return refusedAtTimes(outcome, name, form.typed, member.workspace.timeZone);
  throw redirect(`${meetingsAt(id)}#call`, 303);
}
