import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../../auth/member/member.server';
import { leaveOutOfAgenda } from '../../../commands/meeting/write-agenda.server';
import { refused } from '../../../http/form/form.server';
import { idIn } from '../../../http/request/params.server';
import { meetingsAt } from '../../../ui/meeting/meeting-links';

export { default, loader, meta } from '../meetings';

/** "Leave it out". */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, meetingId, pointId] = [idIn(params.id), idIn(params.meetingId), idIn(params.pointId)];
  const outcome = await leaveOutOfAgenda(member, id, meetingId, pointId, true);
  if (!outcome.ok) return refused(outcome, 'leave-out', {});
  throw redirect(`${meetingsAt(id)}#agenda`, 303);
}
