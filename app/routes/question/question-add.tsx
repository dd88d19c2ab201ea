import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireMember } from '../../auth/member/member.server';
import { addQuestion } from '../../commands/question/write-questions.server';
import { malformed, readFormInto, refusedInPlace } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { NEW_QUESTION, questionsAt } from '../../ui/question/question-links';
import { questionForm } from './question-form';

export { default, loader, meta } from './questions';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const [id, stepId] = [idIn(params.id), idIn(params.stepId)];
  const form = await readFormInto(request, questionForm, NEW_QUESTION);
  if (!form.ok) return malformed(form.reply);
  const outcome = await addQuestion(member, id, stepId, form.value.words);
  if (!outcome.ok) return refusedInPlace(outcome, NEW_QUESTION, form.typed);
  throw redirect(`${questionsAt(id, stepId)}#${outcome.id}`, 303);
}
