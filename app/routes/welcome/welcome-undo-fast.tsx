import type { ActionFunctionArgs } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { takeOwnFastBack } from '../../commands/review/take-back-fast.server';
import { refused } from '../../http/form/form.server';
import { backTo } from '../../http/welcome/answered.server';

export { default, loader, meta } from './welcome';

/** Takes back what came unusually fast in the reader's own name. */
export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const outcome = await takeOwnFastBack(session.actor);
  if (!outcome.ok && outcome.code !== 'nothing_to_undo') return refused(outcome, 'undo-fast', {});
  throw backTo(session, 'main');
}
