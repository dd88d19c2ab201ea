import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { takeFileBack } from '../../commands/file/hand-in.server';
import { statusOf } from '../../domain/onboarding/refusal';
import { found, idIn } from '../../http/request/params.server';
import { filesIn } from '../../http/welcome/answered.server';
import { fileForContact } from '../../queries/file/customer-files.server';

/** The step that it was handed in on. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const { stepId } = found(await fileForContact(session, idIn(params.id)));
  throw redirect(filesIn(session, stepId));
}

/** "Take it back". What was accepted meanwhile stays, as all does once the page is closed, and the step's page says so. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const id = idIn(params.id);
  const { stepId } = found(await fileForContact(session, id));
  const outcome = await takeFileBack(session.actor, id);
  if (!outcome.ok && statusOf(outcome) !== 409) throw new Response(null, { status: statusOf(outcome) });
  throw redirect(filesIn(session, stepId), 303);
}
