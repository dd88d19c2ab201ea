import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { leaveOut } from '../../commands/guide/write-guide.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from './guide';

/** Puts a point back that was left out. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, statementId] = [idIn(params.id), idIn(params.statementId)];
  const outcome = await leaveOut(member, id, statementId, false);
  if (!outcome.ok) return refused(outcome, `put-back ${statementId}`, {});
  throw redirect(`/onboardings/${id}/guide#${statementId}`, 303);
}
