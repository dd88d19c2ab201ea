import type { ActionFunctionArgs } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { withdrawAnswer } from '../../commands/review/review-statement.server';
import { readFormInto, refused } from '../../http/form/form.server';
import { backTo, notThere, statementIn } from '../../http/welcome/answered.server';
import { pointed } from './answer-form';

export { default, loader, meta } from './welcome';

/** Takes an answer back, as long as nobody has answered it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const { actor } = session;
  const statementId = statementIn(params);
  const form = await readFormInto(request, pointed, `undo ${statementId}`);
  if (!form.ok) throw notThere();
  const outcome = await withdrawAnswer(actor, { statementId, wordingId: form.value.wording });
  if (!outcome.ok && outcome.code !== 'nothing_to_undo')
    return refused(outcome, `undo ${statementId}`, form.typed);
  throw backTo(session, statementId);
}
