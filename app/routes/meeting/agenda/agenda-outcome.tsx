import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../../auth/member/member.server';
import { noteAgendaPoint } from '../../../commands/meeting/note-agenda.server';
import { malformed, readFormInto, refusedInPlace } from '../../../http/form/form.server';
import { idIn } from '../../../http/request/params.server';
import { cameFormOf, meetingsAt } from '../../../ui/meeting/meeting-links';
import { agendaOutcomeForm } from './agenda-form';

export { default, loader, meta } from '../meetings';

/** "Note it": what came of what is no point of the page. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, meetingId, pointId] = [idIn(params.id), idIn(params.meetingId), idIn(params.pointId)];
  const name = cameFormOf(pointId);
  const form = await readFormInto(request, agendaOutcomeForm, name);
  if (!form.ok) return malformed(form.reply);
  const outcome = await noteAgendaPoint(member, id, meetingId, pointId, form.value);
  if (!outcome.ok) return refusedInPlace(outcome, name, form.typed);
  throw redirect(`${meetingsAt(id)}#${pointId}`, 303);
}
