import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { takeQuestionAway } from '../../commands/question/write-questions.server';
import { refusedInPlace, typedIn } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { questionFormOf, questionsAt } from '../../ui/question/question-links';

export { default, loader, meta } from './questions';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, stepId, questionId] = [idIn(params.id), idIn(params.stepId), idIn(params.asked)];
  const outcome = await takeQuestionAway(member, id, stepId, questionId);
  if (!outcome.ok) return refusedInPlace(outcome, questionFormOf(questionId), await typedIn(request));
  throw redirect(`${questionsAt(id, stepId)}#questions`, 303);
}
