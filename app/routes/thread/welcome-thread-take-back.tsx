import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { takeQuestionBack } from '../../commands/thread/ask-question.server';
import { readFormInto, refused } from '../../http/form/form.server';
import { idIn } from '../../http/request/params.server';
import { notThere } from '../../http/welcome/answered.server';
import { QUESTION_FORM } from '../../ui/thread/contact-thread';
import { takenBackForm } from './thread-form';
import { contactThreadAddress } from './thread-place';

export { default, loader, meta } from './welcome-thread';

/** Takes a question back that nobody has answered. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const placeId = idIn(params.id);
  const form = await readFormInto(request, takenBackForm, QUESTION_FORM);
  if (!form.ok) throw notThere();
  const outcome = await takeQuestionBack(session.actor, placeId, form.value.message);
  if (!outcome.ok) return refused(outcome, QUESTION_FORM, {});
  throw redirect(contactThreadAddress(session, placeId), 303);
}
