import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../../auth/member/member.server';
import { chooseMail } from '../../../commands/member/save-account.server';
import { refused, typedIn } from '../../../http/form/form.server';

export { default, loader, meta } from './account';

/** Boxes that came back empty are mails that aren't wanted. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const { mail = [] } = await typedIn(request);
  const outcome = await chooseMail(member, [mail].flat());
  if (!outcome.ok) return refused(outcome, 'mail', {});
  throw redirect('/account?saved=mail#mail', 303);
}
