import type { ActionFunctionArgs } from '@remix-run/node';
import { requireCustomer } from '../auth/customer-session.server';
import { withdrawBatch } from '../commands/review-statement.server';
import { backTo, notThere } from '../http/answered.server';
import { readFormInto, refused } from '../http/form.server';
import { batch } from './forms/customer-answer';

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
