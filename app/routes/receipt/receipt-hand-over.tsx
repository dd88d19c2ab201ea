import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { handOver } from '../../commands/onboarding/hand-over.server';
import { judgePromises } from '../../commands/receipt/confirm-receipt.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { passOnForm } from './judgements-form';

export { default, loader, meta } from './receipt';

/** "Not for me, and here is who": the colleague becomes its host, before anything is accepted. Verdicts given are kept. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, passOnForm, 'receipt');
  if (!form.ok) return malformed(form.reply);
  const { judgements, to: toId, from: fromId, note } = form.value;
  const judged = await judgePromises(member, id, judgements);
  if (!judged.ok && judged.code !== 'not_submitted' && judged.code !== 'not_allowed')
    return refused(judged, 'receipt', form.typed);
  const outcome = await handOver(member, id, { part: 'host', fromId, toId, words: '', note });
  if (!outcome.ok) return refused(outcome, 'receipt', form.typed);
  throw redirect(`/onboardings/${id}#owner`, 303);
}
