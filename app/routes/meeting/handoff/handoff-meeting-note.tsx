import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../../auth/member/member.server';
import { noteHandoffMeeting } from '../../../commands/meeting/handoff-meeting.server';
import { malformed, readFormInto, refusedInPlace } from '../../../http/form/form.server';
import { idIn } from '../../../http/request/params.server';
import { HANDOFF_FORMS, handoffMeetingAt } from '../../../ui/meeting/meeting-links';
import { noteForm } from '../../thread/thread-form';

export { default, loader, meta } from './handoff-meeting';

/** Keeps what they decided or found out. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, noteForm, HANDOFF_FORMS.note);
  if (!form.ok) return malformed(form.reply);
  const outcome = await noteHandoffMeeting(member, id, form.value.note);
  if (!outcome.ok) return refusedInPlace(outcome, HANDOFF_FORMS.note, form.typed);
  throw redirect(`${handoffMeetingAt(id)}#notes`, 303);
}
