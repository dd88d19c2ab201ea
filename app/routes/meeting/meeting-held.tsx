import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { markHeld } from '../../commands/meeting/arrange-meeting.server';
import { refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { meetingsAt } from '../../ui/meeting/meeting-links';

export { default, loader, meta } from './meetings';

/** "Mark as held". */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, meetingId] = [idIn(params.id), idIn(params.meetingId)];
  const outcome = await markHeld(member, id, meetingId);
  if (!outcome.ok) return refusedInPlace(outcome, 'held', {});
  throw redirect(`${meetingsAt(id)}#call`, 303);
}
