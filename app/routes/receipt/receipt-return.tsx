import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { returnHandoff } from '../../commands/receipt/confirm-receipt.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { returnForm } from './judgements-form';

export { default, loader, meta } from './receipt';

/** Returns the handoff to sales, with reasons. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, returnForm, 'receipt');
  if (!form.ok) return malformed(form.reply);
  const { judgements, ...said } = form.value;
  const outcome = await returnHandoff(member, id, judgements, said);
  if (!outcome.ok) return refused(outcome, 'receipt', form.typed);
  throw redirect(`/onboardings/${id}/receipt#returned`, 303);
}
