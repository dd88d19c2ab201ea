import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { answerPart } from '../../commands/handoff/answer-part.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { formAfter } from '../../queries/handoff/handoff-drafts.server';
import { addAt, answerFormOf, keptAt } from '../../ui/handoff/addresses';
import { partAnswerForm, questionNamed } from './part-answer-form';

export { default, loader, meta } from './handoff';

/** Says that there is nothing to record: none, I don't know, or it does not apply. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, question] = [idIn(params.id), found(questionNamed(params.question))];
  const name = answerFormOf(question);
  const form = await readFormInto(request, partAnswerForm(question), name);
  if (!form.ok) return malformed(form.reply);
  const outcome = await answerPart(member, id, question, form.value);
  if (!outcome.ok) return refused(outcome, name, form.typed);
  const next = await formAfter(member.workspaceId, id);
  return redirect(next ? addAt(id, next) : keptAt(id, name), 303);
}
