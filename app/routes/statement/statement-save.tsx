import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { saveStatement } from '../../commands/statement/record-statement.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { sameAddressWords } from '../../ui/frame/copy';
import { statementForm } from './statement-form';

export { default, loader, meta } from '../handoff/handoff';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, statementId] = [idIn(params.id), idIn(params.statementId)];
  const form = await readFormInto(request, statementForm, statementId);
  if (!form.ok) return malformed(form.reply);
  const { base, input, shown } = form.value;
  const outcome = await saveStatement(member, id, statementId, base, input, shown);
  if (!outcome.ok && outcome.code === 'same_address')
    return malformed({
      form: statementId,
      typed: form.typed,
      errors: { email: sameAddressWords(outcome.latest) },
    });
  if (!outcome.ok) return refusedInPlace(outcome, statementId, form.typed);
  return redirect(`/onboardings/${id}/handoff#${statementId}`, 303);
}
