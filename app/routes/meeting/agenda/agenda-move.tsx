import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../../auth/member/member.server';
import { moveOnAgenda } from '../../../commands/meeting/write-agenda.server';
import { malformed, readFormInto, refused } from '../../../http/form/form.server';
import { idIn } from '../../../http/request/params.server';
import { meetingsAt } from '../../../ui/meeting/meeting-links';
import { moveForm } from './agenda-form';

export { default, loader, meta } from '../meetings';

/** "Move up". */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, meetingId, pointId] = [idIn(params.id), idIn(params.meetingId), idIn(params.pointId)];
  const form = await readFormInto(request, moveForm, 'move');
  if (!form.ok) return malformed(form.reply);
  const outcome = await moveOnAgenda(member, id, meetingId, { pointId, before: form.value.before });
  if (!outcome.ok) return refused(outcome, 'move', {});
  throw redirect(`${meetingsAt(id)}#${pointId}`, 303);
}
