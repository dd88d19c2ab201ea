import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../auth/member.server';
import { removeStatement } from '../commands/record-statement.server';
import { refusedInPlace, typedIn } from '../http/form.server';
import { idIn } from '../http/params.server';
import { partOf } from '../ui/recording/addresses';

export { default, loader, meta } from './handoff';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, statementId] = [idIn(params.id), idIn(params.statementId)];
  const typed = await typedIn(request);
  const outcome = await removeStatement(member, id, statementId);
  if (!outcome.ok) return refusedInPlace(outcome, statementId, typed);
  return redirect(`/onboardings/${id}/handoff#${partOf(typed.statementKind)}`, 303);
}
