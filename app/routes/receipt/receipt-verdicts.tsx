import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { judgePromises } from '../../commands/receipt/confirm-receipt.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { judgementsForm } from './judgements-form';

export { default, loader, meta } from './receipt';

/** Keeps the verdicts given so far. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, judgementsForm, 'receipt');
  if (!form.ok) return malformed(form.reply);
  const outcome = await judgePromises(member, id, form.value);
  if (!outcome.ok) return refused(outcome, 'receipt', form.typed);
  throw redirect(`/onboardings/${id}/receipt#promises`, 303);
}
