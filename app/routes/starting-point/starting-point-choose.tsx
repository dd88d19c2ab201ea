import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { chooseStartingPoint } from '../../commands/starting-point/begin-with.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { handoffAt } from '../../ui/handoff/addresses';
import { BEGINS } from '../../ui/starting-point/begins';
import { chooseForm } from './offered-form';

export { default, loader, meta } from '../handoff/handoff';

/** The handoff begins with another starting point. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, chooseForm, BEGINS);
  if (!form.ok) return malformed(form.reply);
  const outcome = await chooseStartingPoint(member, id, form.value.point);
  if (!outcome.ok) return refused(outcome, BEGINS, form.typed);
  return redirect(`${handoffAt(id)}#${BEGINS}`, 303);
}
