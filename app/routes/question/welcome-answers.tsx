import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { fieldOf } from '../../domain/question/typed-answers';
import { answerOrSay, letInByQuestion } from '../../http/file/let-in.server';
import { refusedInPlace, type Typed, typedIn } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { stepPlace } from '../../http/welcome/answered.server';
import { kindsOfQuestions } from '../../queries/file/asked-files.server';
import { saySlip } from '../../speech/en/form/say-slip';
import type { AnswersReply } from '../../ui/file/files-reply';
import { ANSWERS_FORM } from '../../ui/question/question-list';

export { default, links, loader, meta } from '../step/welcome-step';

/**
 * "Send my answers", "Save for later", "Add three more lines" and "Take it back": what can be read is kept, whatever else
 * is missing.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const stepId = idIn(params.id);
  const { received } = context;
  const typed = received?.typed ?? (await typedIn(request));
  const { list, more, away, isSent } = pressedIn(typed);
  const asked = received ? await kindsOfQuestions(session, stepId) : new Map();
  const { files, failed, strays } = await letInByQuestion(received, asked);
  const answering = {
    list: list ?? '',
    typed,
    isSent,
    away,
    files,
    isWhole: failed.size + strays.length === 0,
  };
  const { outcome, failed: unkept } = await answerOrSay(session.actor, stepId, answering);
  if (!outcome.ok) {
    if (outcome.code === 'not_found') throw new Response(null, { status: 404 });
    return refusedInPlace(outcome, ANSWERS_FORM, typed);
  }
  const { slips, cameUp, isDone } = outcome;
  const wrong = [...failed, ...unkept].map(([question, file]) => [fieldOf(question), file]);
  if (slips.size > 0 || wrong.length > 0 || strays.length > 0) {
    const errors = Object.fromEntries([...slips].map(([field, slip]) => [field, saySlip(slip)]));
    const reply = { form: ANSWERS_FORM, typed, errors, failed: Object.fromEntries(wrong), strays };
    return data<AnswersReply>(reply, { status: 400 });
  }
  const anchor = cameUp ? `q-${cameUp}` : more ? `q-${more}` : 'said';
  const saved = isDone ? null : cameUp ? 'more' : 'yes';
  throw redirect(stepPlace(session, stepId, { more, saved, anchor }), 303);
}

function pressedIn(typed: Typed) {
  const own = (name: string): string | null => {
    const words = typed[name];
    return typeof words === 'string' ? words : null;
  };
  const [list, more, away] = [own('list'), own('more'), own('away')];
  return { list, more, away, isSent: typed.later === undefined && more === null && away === null };
}
