import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { answerQuestions } from '../../commands/question/answer-questions.server';
import { malformed, refusedInPlace, typedIn } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { stepPlace } from '../../http/welcome/answered.server';
import { saySlip } from '../../speech/en/form/say-slip';
import { ANSWERS_FORM } from '../../ui/question/question-list';

export { default, links, loader, meta } from '../step/welcome-step';

/** "Send my answers", "Save for later" and "Add three more lines": what can be read is kept, whatever else is missing. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const stepId = idIn(params.id);
  const typed = await typedIn(request);
  const more = typeof typed.more === 'string' ? typed.more : null;
  const isSent = typed.later === undefined && more === null;
  const list = typeof typed.list === 'string' ? typed.list : '';
  const outcome = await answerQuestions(session.actor, stepId, { list, typed, isSent });
  if (!outcome.ok) {
    if (outcome.code === 'not_found') throw new Response(null, { status: 404 });
    return refusedInPlace(outcome, ANSWERS_FORM, typed);
  }
  const { slips, cameUp, isDone } = outcome;
  if (slips.size > 0) {
    const errors = Object.fromEntries([...slips].map(([field, slip]) => [field, saySlip(slip)]));
    return malformed({ form: ANSWERS_FORM, typed, errors });
  }
  const anchor = cameUp ? `q-${cameUp}` : more ? `q-${more}` : 'said';
  const saved = isDone ? null : cameUp ? 'more' : 'yes';
  throw redirect(stepPlace(session, stepId, { more, saved, anchor }), 303);
}
