import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../../auth/member/member.server';
import { changeOwnFields } from '../../../commands/handoff/fill-own-fields.server';
import { malformed, refused, typedIn } from '../../../http/form/form.server';
import { idIn } from '../../../http/request/params.server';
import { OWN_VOICE } from '../../../speech/en/handoff/own-words';
import { OWN_FORM } from '../../../ui/handoff/own/own-part';
import { filledIn, unfitReply } from './own-fields-form';

export { default, loader, meta } from '../deal';

/** Puts right what only we see of the starting point's own fields. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const typed = await typedIn(request);
  const outcome = await changeOwnFields(member, id, filledIn(typed), OWN_VOICE);
  if (outcome.ok) return redirect(`/onboardings/${id}/deal#own`, 303);
  const unfit = unfitReply(outcome, OWN_FORM, typed);
  return unfit ? malformed(unfit) : refused(outcome, OWN_FORM, typed);
}
