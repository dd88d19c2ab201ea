import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { answerPart } from '../../commands/handoff/answer-part.server';
import { formFor } from '../../domain/handoff/open-form';
import { refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { addAt, answerFormOf } from '../../ui/handoff/addresses';
import { questionNamed } from './part-answer-form';

export { default, loader, meta } from './handoff';

/** Takes the answer back; the form that adds something is open again. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, question] = [idIn(params.id), found(questionNamed(params.question))];
  const outcome = await answerPart(member, id, question, null);
  if (!outcome.ok) return refused(outcome, answerFormOf(question), {});
  return redirect(addAt(id, formFor(question)), 303);
}
