import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { offerMeeting } from '../../commands/meeting/arrange-meeting.server';
import { malformed, readFormInto } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { meetingsAt, OFFER_FORM } from '../../ui/meeting/meeting-links';
import { offerForm } from './meeting-form';
import { refusedAtTimes } from './refused-at-times';

export { default, loader, meta } from './meetings';

/** Times or a link for the first call, or when it is agreed to be. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, offerForm(member.workspace.timeZone), OFFER_FORM);
  if (!form.ok) return malformed(form.reply);
  const { offer, isAgreed } = form.value;
  const outcome = await offerMeeting(member, id, offer, isAgreed);
  if (!outcome.ok) return refusedAtTimes(outcome, OFFER_FORM, form.typed, member.workspace.timeZone);
  throw redirect(`${meetingsAt(id)}#call`, 303);
}
