import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../auth/member.server';
import { saveStatement } from '../commands/record-statement.server';
import { malformed, readFormInto, refusedInPlace } from '../http/form.server';
import { idIn } from '../http/params.server';
import { statementForm } from './forms/statement';

export { default, loader, meta } from './handoff';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, statementId] = [idIn(params.id), idIn(params.statementId)];
  const form = await readFormInto(request, statementForm, statementId);
  if (!form.ok) return malformed(form.reply);
  const outcome = await saveStatement(member, id, statementId, form.value.base, form.value.input);
  if (!outcome.ok) return refusedInPlace(outcome, statementId, form.typed);
  return redirect(`/onboardings/${id}/handoff#${statementId}`, 303);
}
