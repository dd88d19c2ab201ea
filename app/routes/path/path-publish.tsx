import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { publishGuide } from '../../commands/guide/publish-guide.server';
import { refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { draftGreeting } from '../../speech/en/greeting';

export { default, loader, meta } from './path';

/** Publishes path and guide, which are one version. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const outcome = await publishGuide(member, id, draftGreeting);
  if (!outcome.ok) return refused(outcome, 'publish', {});
  throw redirect(`/onboardings/${id}/path#published`, 303);
}
