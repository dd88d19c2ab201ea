import type { ActionFunctionArgs } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { confirmStatement } from '../../commands/review/review-statement.server';
import { readFormInto, refusedInPlace } from '../../http/form/form.server';
import { backTo, notThere, statementIn } from '../../http/welcome/answered.server';
import { pointed } from './answer-form';

export { default, loader, meta } from './welcome';

/** "Yes, that’s right." */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const { actor } = session;
  const statementId = statementIn(params);
  const form = await readFormInto(request, pointed, `confirm ${statementId}`);
  if (!form.ok) throw notThere();
  const outcome = await confirmStatement(actor, { statementId, wordingId: form.value.wording });
  if (!outcome.ok) return refusedInPlace(outcome, `confirm ${statementId}`, form.typed);
  throw backTo(session, statementId);
}
