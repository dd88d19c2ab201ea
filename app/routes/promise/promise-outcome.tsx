import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { notePromise } from '../../commands/promise/note-outcome.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { promiseAt } from '../../ui/promise/ledger-links';
import { outcomeForm } from './promise-form';

export { default, loader, meta } from './promise';

/** What came of it, in a sentence. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, promiseId] = [idIn(params.id), idIn(params.promiseId)];
  const form = await readFormInto(request, outcomeForm, 'outcome');
  if (!form.ok) return malformed(form.reply);
  const outcome = await notePromise(member, id, promiseId, form.value);
  if (!outcome.ok) return refused(outcome, 'outcome', form.typed);
  throw redirect(promiseAt(id, promiseId), 303);
}
