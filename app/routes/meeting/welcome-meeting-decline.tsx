import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { declineTime } from '../../commands/meeting/answer-meeting.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { meetingIn } from '../../http/welcome/answered.server';
import { MEETING_FORMS } from '../../ui/meeting/meeting-links';
import { declineForm } from './meeting-form';

export { default, links, loader, meta } from './welcome-meeting';

/** "I can’t make it", with the reason. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const meetingId = idIn(params.id);
  const form = await readFormInto(request, declineForm, MEETING_FORMS.decline);
  if (!form.ok) return malformed(form.reply);
  const outcome = await declineTime(session.actor, meetingId, form.value);
  if (!outcome.ok) return refused(outcome, MEETING_FORMS.decline, form.typed);
  throw redirect(meetingIn(session, meetingId, request), 303);
}
