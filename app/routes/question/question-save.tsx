import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { changeQuestion } from '../../commands/question/write-questions.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { questionFormOf, questionsAt } from '../../ui/question/question-links';
import { questionForm } from './question-form';

export { default, loader, meta } from './questions';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, stepId, questionId] = [idIn(params.id), idIn(params.stepId), idIn(params.asked)];
  const form = await readFormInto(request, questionForm, questionFormOf(questionId));
  if (!form.ok) return malformed(form.reply);
  const outcome = await changeQuestion(member, id, stepId, { id: questionId, ...form.value });
  if (!outcome.ok) return refusedInPlace(outcome, questionFormOf(questionId), form.typed);
  throw redirect(`${questionsAt(id, stepId)}#${questionId}`, 303);
}
