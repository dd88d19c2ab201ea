import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { requireMember } from '../../auth/member/member.server';
import { remindColleague } from '../../commands/clock/remind-colleague.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';

export { default, loader, meta } from './onboarding';

/** The page the button stood on. */
const reminding = z.object({ from: z.enum(['list', 'page']).default('page') });

/** Reminds the colleague whose turn it is. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const form = await readFormInto(request, reminding, 'remind');
  if (!form.ok) return malformed(form.reply);
  const outcome = await remindColleague(member, id);
  if (!outcome.ok) return refused(outcome, 'remind', {});
  return redirect(form.value.from === 'list' ? `/#row-${id}` : `/onboardings/${id}#next`, 303);
}
