import type { ActionFunctionArgs } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { withdrawBatch } from '../../commands/review/review-statement.server';
import { readFormInto, refused } from '../../http/form/form.server';
import { backTo, notThere } from '../../http/welcome/answered.server';
import { batch } from './answer-form';

export { default, loader, meta } from './welcome';

/** Takes back everything that was said with one press. */
export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const { actor } = session;
  const form = await readFormInto(request, batch, 'undo-all');
  if (!form.ok) throw notThere();
  const outcome = await withdrawBatch(actor, form.value.batch);
  if (!outcome.ok && outcome.code !== 'nothing_to_undo') return refused(outcome, 'undo-all', form.typed);
  throw backTo(session, form.value.back);
}
