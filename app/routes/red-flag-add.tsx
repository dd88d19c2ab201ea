import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../auth/member.server';
import { recordRedFlag } from '../commands/record-red-flag.server';
import { malformed, readFormInto, refused } from '../http/form.server';
import { idIn } from '../http/params.server';
import { addFormOf } from '../ui/recording/addresses';
import { redFlagForm } from './forms/red-flag';

export { default, loader, meta } from './handoff';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const name = addFormOf('flag');
  const form = await readFormInto(request, redFlagForm, name);
  if (!form.ok) return malformed(form.reply);
  const outcome = await recordRedFlag(member, id, form.value.input);
  if (!outcome.ok) return refused(outcome, name, form.typed);
  return redirect(`/onboardings/${id}/handoff#${outcome.id}`, 303);
}
