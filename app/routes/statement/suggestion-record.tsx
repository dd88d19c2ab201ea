import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireMember } from '../../auth/member/member.server';
import { recordSuggestion } from '../../commands/statement/suggest-statement.server';
import { slipped } from '../../domain/form/slip';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { suggestionsAt } from '../../ui/statement/suggestions-at';

export { default, loader, meta } from './suggestions';

const recordForm = z.object({
  saidBy: z
    .enum(['customer', 'assumed'], slipped({ code: 'unlisted', field: 'said_by' }))
    .default('customer'),
});

/** From here it is a statement like any other, and its words are changed where the others’ are. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, suggestionId] = [idIn(params.id), idIn(params.suggestionId)];
  const form = await readFormInto(request, recordForm, suggestionId);
  if (!form.ok) return malformed(form.reply);
  const isAssumed = form.value.saidBy === 'assumed';
  const outcome = await recordSuggestion(member, id, { id: suggestionId, isAssumed });
  if (!outcome.ok) return refused(outcome, suggestionId, form.typed);
  return redirect(suggestionsAt(id), 303);
}
