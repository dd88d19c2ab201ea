import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { removeStatement } from '../../commands/statement/record-statement.server';
import { refusedInPlace, typedIn } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { goneAt } from '../../ui/handoff/addresses';

export { default, loader, meta } from '../handoff/handoff';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, statementId] = [idIn(params.id), idIn(params.statementId)];
  const outcome = await removeStatement(member, id, statementId);
  if (!outcome.ok) return refusedInPlace(outcome, statementId, await typedIn(request));
  return redirect(goneAt(id, statementId), 303);
}
