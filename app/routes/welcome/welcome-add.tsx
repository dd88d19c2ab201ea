import type { ActionFunctionArgs } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { addMissing } from '../../commands/review/review-statement.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { backTo } from '../../http/welcome/answered.server';
import { addition } from './answer-form';

export { default, loader, meta } from './welcome';

/** What we missed, in the customer's words. */
export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const { actor } = session;
  const form = await readFormInto(request, addition, 'add');
  if (!form.ok) return malformed({ ...form.reply, form: nameOf(form.reply.typed) });
  const outcome = await addMissing(actor, { ...form.value, note: '' });
  if (!outcome.ok) return refused(outcome, nameOf(form.typed), form.typed);
  throw backTo(session, outcome.statementId);
}

/** Which of the page's forms it was: one a kind, and one for each question that sales couldn't answer. */
const nameOf = ({ kind, area }: Record<string, string | string[]>): string =>
  area === undefined ? `add ${kind}` : `answer ${area}`;
