import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { recordRedFlags } from '../../commands/handoff/record-red-flag.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { formAfter } from '../../queries/handoff/handoff-drafts.server';
import { addAt, addFormOf, keptAt } from '../../ui/handoff/addresses';
import { redFlagsForm } from './red-flag-form';

export { default, loader, meta } from './handoff';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const name = addFormOf('flag');
  const form = await readFormInto(request, redFlagsForm, name);
  if (!form.ok) return malformed(form.reply);
  const outcome = await recordRedFlags(member, id, form.value.flags);
  if (!outcome.ok) return refused(outcome, name, form.typed);
  if (form.typed.another) return redirect(addAt(id, 'flag'), 303);
  const next = await formAfter(member.workspaceId, id);
  return redirect(next ? addAt(id, next) : keptAt(id, outcome.ids[0] ?? ''), 303);
}
