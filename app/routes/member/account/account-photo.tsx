import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../../auth/member/member.server';
import { savePhoto } from '../../../commands/member/save-photo.server';
import { malformed, refused } from '../../../http/form/form.server';
import { photoIn } from '../../../http/member/photo.server';

export { default, loader, meta } from './account';

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const made = await photoIn(context.file);
  if (!made.ok) return malformed(made.reply);
  const outcome = await savePhoto(member, made.photo);
  if (!outcome.ok) return refused(outcome, 'photo', {});
  throw redirect('/account?saved=photo#of-you', 303);
}
