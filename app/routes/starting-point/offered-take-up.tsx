import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { takeUp } from '../../commands/starting-point/take-up.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { keptAt } from '../../ui/handoff/addresses';
import { OFFERED } from '../../ui/starting-point/begins';
import { offeredForm } from './offered-form';

export { default, loader, meta } from '../handoff/handoff';

/** A promise or a date that the starting point offers was made. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, offeredForm, OFFERED);
  if (!form.ok) return malformed(form.reply);
  const outcome = await takeUp(member, id, form.value);
  if (!outcome.ok) return refused(outcome, OFFERED, form.typed);
  return redirect(keptAt(id, outcome.id), 303);
}
