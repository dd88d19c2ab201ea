import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../../auth/member/member.server';
import { fillOwnFields } from '../../../commands/handoff/fill-own-fields.server';
import { malformed, refusedInPlace, typedIn } from '../../../http/form/form.server';
import { idIn } from '../../../http/request/params.server';
import { OWN_VOICE } from '../../../speech/en/handoff/own-words';
import { OWN_FORM } from '../../../ui/handoff/own/own-part';
import { filledIn, unfitReply } from './own-fields-form';

export { default, loader, meta } from '../handoff';

/** Sales fills in what the starting point asks of its own. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const typed = await typedIn(request);
  const outcome = await fillOwnFields(member, id, filledIn(typed), OWN_VOICE);
  if (outcome.ok) return redirect(`/onboardings/${id}/handoff#own`, 303);
  const unfit = unfitReply(outcome, OWN_FORM, typed);
  return unfit ? malformed(unfit) : refusedInPlace(outcome, OWN_FORM, typed);
}
