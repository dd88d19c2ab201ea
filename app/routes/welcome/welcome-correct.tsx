import type { ActionFunctionArgs } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { correctStatement } from '../../commands/review/review-statement.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { backTo, statementIn } from '../../http/welcome/answered.server';
import { correction } from './answer-form';

export { default, loader, meta } from './welcome';

/** "Not quite": the contact's own words for the same point. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const { actor } = session;
  const statementId = statementIn(params);
  const form = await readFormInto(request, correction, `correct ${statementId}`);
  if (!form.ok) return malformed(form.reply);
  const { wording: wordingId, ...said } = form.value;
  const outcome = await correctStatement(actor, { statementId, wordingId }, said);
  if (!outcome.ok) return refusedInPlace(outcome, `correct ${statementId}`, form.typed);
  throw backTo(session, statementId);
}
