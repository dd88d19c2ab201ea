import type { ActionFunctionArgs } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { setForCall } from '../../commands/review/review-statement.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { backTo, statementIn } from '../../http/welcome/answered.server';
import { sayTyped } from '../../speech/en/review/say-typed';
import { talk } from './answer-form';

export { default, loader, meta } from './welcome';

/** "Not sure": onto the list for the next call, with all that was typed. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const { actor } = session;
  const statementId = statementIn(params);
  const form = await readFormInto(request, talk, `correct ${statementId}`);
  if (!form.ok) return malformed(form.reply);
  const { wording, note, kind, beside } = form.value;
  const said = beside.map(([field, words]) => ({
    field,
    words,
    line: kind ? sayTyped(kind, field, words) : words,
  }));
  const outcome = await setForCall(actor, { statementId, wordingId: wording }, note, said);
  if (!outcome.ok) return refusedInPlace(outcome, `correct ${statementId}`, form.typed);
  throw backTo(session, statementId);
}
