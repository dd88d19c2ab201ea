import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { recordRedFlag } from '../../commands/handoff/record-red-flag.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { redFlagForm } from './red-flag-form';

export { default, loader, meta } from './handoff';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, flagId] = [idIn(params.id), idIn(params.flagId)];
  const form = await readFormInto(request, redFlagForm, flagId);
  if (!form.ok) return malformed(form.reply);
  const { base, shown, input } = form.value;
  const outcome = await recordRedFlag(member, id, input, { id: flagId, base, shown });
  if (!outcome.ok) return refusedInPlace(outcome, flagId, form.typed);
  return redirect(`/onboardings/${id}/handoff#${flagId}`, 303);
}
