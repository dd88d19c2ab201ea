import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../../auth/member/member.server';
import { removePhoto } from '../../../commands/member/save-photo.server';
import { refused } from '../../../http/form/form.server';

export { default, loader, meta } from './account';

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const outcome = await removePhoto(member);
  if (!outcome.ok) return refused(outcome, 'photo', {});
  throw redirect('/account?saved=no-photo#of-you', 303);
}
