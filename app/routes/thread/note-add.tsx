import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { writeNote } from '../../commands/thread/write-note.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { NOTE_FORM } from '../../ui/thread/notes';
import { noteForm } from './thread-form';

export { default, loader, meta } from './thread';

/** Keeps a note for colleagues. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, placeId] = [idIn(params.id), idIn(params.placeId)];
  const form = await readFormInto(request, noteForm, NOTE_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await writeNote(member, id, placeId, form.value.note);
  if (!outcome.ok) return refused(outcome, NOTE_FORM, form.typed);
  throw redirect(`/onboardings/${id}/threads/${placeId}#notes`, 303);
}
