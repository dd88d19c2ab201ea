import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { askFreshLink } from '../../commands/contact/ask-fresh-link.server';

export const loader = () => redirect('/welcome/inbox');

/** A fresh link goes to the address on record and nowhere else; what is said here is the same for everyone. */
export async function action({ params }: ActionFunctionArgs) {
  await askFreshLink(params.token ?? '');
  throw redirect('/welcome/inbox', 303);
}
