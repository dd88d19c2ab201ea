import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { removeRedFlag } from '../../commands/handoff/record-red-flag.server';
import { refused, typedIn } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { goneAt } from '../../ui/handoff/addresses';

export { default, loader, meta } from './handoff';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, flagId] = [idIn(params.id), idIn(params.flagId)];
  const outcome = await removeRedFlag(member, id, flagId);
  if (!outcome.ok) return refused(outcome, flagId, await typedIn(request));
  return redirect(goneAt(id, flagId), 303);
}
