import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../../auth/member/member.server';
import { addToAgenda } from '../../../commands/meeting/write-agenda.server';
import { malformed, readFormInto, refusedInPlace } from '../../../http/form/form.server';
import { idIn } from '../../../http/request/params.server';
import { agendaFormOf, meetingsAt } from '../../../ui/meeting/meeting-links';
import { agendaPointForm } from './agenda-form';

export { default, loader, meta } from '../meetings';

/** "Add a point". */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, meetingId] = [idIn(params.id), idIn(params.meetingId)];
  const name = agendaFormOf(meetingId);
  const form = await readFormInto(request, agendaPointForm, name);
  if (!form.ok) return malformed(form.reply);
  const outcome = await addToAgenda(member, id, meetingId, form.value.words);
  if (!outcome.ok) return refusedInPlace(outcome, name, form.typed);
  throw redirect(`${meetingsAt(id)}#agenda`, 303);
}
