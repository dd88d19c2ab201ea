import type { ActionFunctionArgs } from '@remix-run/node';
import { requireCustomer } from '../auth/customer-session.server';
import { confirmSeveral } from '../commands/review-statement.server';
import { backTo, notThere } from '../http/answered.server';
import { readFormInto, refused } from '../http/form.server';
import { several } from './forms/customer-answer';

export { default, loader, meta } from './welcome';

/** "All four dates work." */
export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const { actor } = session;
  const form = await readFormInto(request, several, 'all-dates');
  if (!form.ok) throw notThere();
  const outcome = await confirmSeveral(actor, form.value.items);
  if (!outcome.ok) return refused(outcome, 'all-dates', form.typed);
  throw backTo(session, 'dates');
}
