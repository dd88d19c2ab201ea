import type { ActionFunctionArgs } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { confirmSeveral } from '../../commands/review/review-statement.server';
import { readFormInto, refused } from '../../http/form/form.server';
import { backTo, notThere } from '../../http/welcome/answered.server';
import { THANKS } from '../../ui/welcome/group';
import { several } from './answer-form';

export { default, loader, meta } from './welcome';

/** "All four are right": several points of a part, or the rest of the page. No name is asked. */
export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const { actor } = session;
  const form = await readFormInto(request, several, 'all');
  if (!form.ok) throw notThere();
  const outcome = await confirmSeveral(actor, form.value.items);
  if (!outcome.ok) return refused(outcome, 'all', form.typed);
  throw backTo(session, THANKS);
}
