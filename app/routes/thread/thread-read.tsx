import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { markRead } from '../../commands/thread/answer-question.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { ANSWER_FORM } from '../../ui/thread/member-thread';
import { readForm } from './thread-form';
import { memberThreadAddress } from './thread-place';

export { default, loader, meta } from './thread';

/** Nothing that was written needs an answer. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, placeId] = [idIn(params.id), idIn(params.placeId)];
  const form = await readFormInto(request, readForm, ANSWER_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await markRead(member, id, placeId, form.value.seen);
  if (!outcome.ok) return refused(outcome, ANSWER_FORM, form.typed);
  throw redirect(memberThreadAddress(id, placeId), 303);
}
