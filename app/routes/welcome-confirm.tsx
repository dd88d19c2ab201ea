import type { ActionFunctionArgs } from '@remix-run/node';
import { requireCustomer } from '../auth/customer-session.server';
import { confirmStatement } from '../commands/review-statement.server';
import { backTo, notThere, statementIn } from '../http/answered.server';
import { readFormInto, refusedInPlace } from '../http/form.server';
import { pointed } from './forms/customer-answer';

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
