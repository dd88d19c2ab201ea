import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../auth/member.server';
import { addStatement } from '../commands/record-statement.server';
import { isAddForm } from '../domain/recording-form';
import { malformed, readFormInto, refused } from '../http/form.server';
import { idIn } from '../http/params.server';
import { addFormOf } from '../ui/recording/addresses';
import { statementForm } from './forms/statement';

export { default, loader, meta } from './handoff';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const add = new URL(request.url).searchParams.get('add');
  const name = addFormOf(isAddForm(add) ? add : 'goal');
  const form = await readFormInto(request, statementForm, name);
  if (!form.ok) return malformed(form.reply);
  const outcome = await addStatement(member, id, form.value.input);
  if (!outcome.ok) return refused(outcome, name, form.typed);
  return redirect(`/onboardings/${id}/handoff#${outcome.id}`, 303);
}
