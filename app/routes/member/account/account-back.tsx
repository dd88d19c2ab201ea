import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../../auth/member/member.server';
import { beBack } from '../../../commands/member/be-away.server';
import { refused } from '../../../http/form/form.server';

export { default, loader, meta } from './account';

/** Back early, or not away after all. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const outcome = await beBack(member);
  if (!outcome.ok) return refused(outcome, 'back', {});
  throw redirect('/account?saved=back#away', 303);
}
