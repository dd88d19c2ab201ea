import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../auth/member.server';
import { addStatements } from '../commands/record-statement.server';
import { isAddForm } from '../domain/recording-form';
import { malformed, readFormInto, refused } from '../http/form.server';
import { idIn } from '../http/params.server';
import { formAfter } from '../queries/recording-drafts.server';
import { sameAddressWords } from '../ui/copy';
import { addAt, addFormOf, keptAt } from '../ui/recording/addresses';
import { statementsForm } from './forms/statements';

export { default, loader, meta } from './handoff';

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
