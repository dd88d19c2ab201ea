import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { moveQuestion } from '../../commands/question/write-questions.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { questionsAt } from '../../ui/question/question-links';
import { moveForm } from '../path/path-form';

export { default, loader, meta } from './questions';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, stepId, questionId] = [idIn(params.id), idIn(params.stepId), idIn(params.asked)];
  const form = await readFormInto(request, moveForm, 'move');
  if (!form.ok) return malformed(form.reply);
  const outcome = await moveQuestion(member, id, stepId, questionId, form.value.to);
  if (!outcome.ok) return refusedInPlace(outcome, 'move', form.typed);
  throw redirect(`${questionsAt(id, stepId)}#${questionId}`, 303);
}
