import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { leaveOutSuggestion } from '../../commands/statement/suggest-statement.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { suggestionsAt } from '../../ui/statement/suggestions-at';

export { default, loader, meta } from './suggestions';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, suggestionId] = [idIn(params.id), idIn(params.suggestionId)];
  const outcome = await leaveOutSuggestion(member, id, suggestionId);
  if (!outcome.ok) return refused(outcome, suggestionId, {});
  return redirect(suggestionsAt(id), 303);
}
