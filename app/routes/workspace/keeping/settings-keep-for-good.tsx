import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../../auth/member/member.server';
import { keepForGood } from '../../../commands/workspace/save-keeping.server';
import { refused } from '../../../http/form/form.server';
import { KEEP_FORM } from '../../../ui/workspace/keeping/keeping-part';

export { default, loader, meta } from '../export/settings-data';

/** From here on everything stays. */
export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context }, 'set_keeping');
  const outcome = await keepForGood(member);
  if (!outcome.ok) return refused(outcome, KEEP_FORM, {});
  return redirect('/settings/data?saved=keep#keep', 303);
}
