import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { addStatements } from '../../commands/statement/record-statement.server';
import { isAddForm } from '../../domain/handoff/open-form';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { formAfter } from '../../queries/handoff/handoff-drafts.server';
import { sameAddressWords } from '../../ui/frame/copy';
import { addAt, addFormOf, keptAt } from '../../ui/handoff/addresses';
import { statementsForm } from './statements-form';

export { default, loader, meta } from '../handoff/handoff';

/** Adds what the form lists, and goes on: to another of the kind, or to what nobody answered yet. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const id = idIn(params.id);
  const asked = new URL(request.url).searchParams.get('add');
  const add = isAddForm(asked) && asked !== 'flag' ? asked : 'goal';
  const name = addFormOf(add);
  const form = await readFormInto(request, statementsForm(add), name);
  if (!form.ok) return malformed(form.reply);
  const { inputs, rows } = form.value;
  const outcome = await addStatements(member, id, inputs);
  if (!outcome.ok && outcome.code === 'same_address')
    return malformed({ form: name, typed: form.typed, errors: sameAddress(outcome.latest, rows) });
  if (!outcome.ok) return refused(outcome, name, form.typed);
  if (form.typed.another) return redirect(addAt(id, add), 303);
  const next = await formAfter(member.workspaceId, id);
  return redirect(next ? addAt(id, next) : keptAt(id, outcome.ids[0] ?? ''), 303);
}

function sameAddress(latest: unknown, rows: number[]): Record<string, string> {
  const { at } = latest as { at: number };
  return { [`${rows[at] ?? 0}.email`]: sameAddressWords(latest) };
}
