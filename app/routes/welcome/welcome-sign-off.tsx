import type { ActionFunctionArgs } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { signOff } from '../../commands/review/sign-off.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { backTo } from '../../http/welcome/answered.server';
import { signature } from './answer-form';

export { default, loader, meta } from './welcome';

/** "Yes, that’s what we agreed", with a typed name. */
export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const { actor } = session;
  const form = await readFormInto(request, signature, 'sign-off');
  if (!form.ok) return malformed(form.reply);
  const outcome = await signOff(actor, form.value.name, form.value.items);
  if (!outcome.ok) return refused(outcome, 'sign-off', form.typed);
  throw backTo(session, 'rest');
}
