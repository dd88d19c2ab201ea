import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { askQuestion } from '../../commands/thread/ask-question.server';
import { malformed, readFormInto, refused } from '../../http/form/form.server';
import { found, idIn } from '../../http/request/params.server';
import { contactThread } from '../../queries/thread/contact-thread.server';
import { speechOf } from '../../speech/speech';
import type { FormReply } from '../../ui/form/form-reply';
import { ContactThread, QUESTION_FORM } from '../../ui/thread/contact-thread';
import { themeLink } from '../../ui/welcome/head';
import { questionForm } from './thread-form';
import { beforeIn, contactThreadAddress, stepAsked } from './thread-place';

/** What was written about one point, or the page as a whole, and where to ask. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const facts = found(await contactThread(session, idIn(params.id), beforeIn(request), stepAsked(request)));
  return { thread: speechOf(facts.reader).sayThread(facts), back: session.address };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `Ask ${data.thread.host}, ${data.thread.vendor}` }, ...themeLink(data.thread.colour)] : [];

/** Asks. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const placeId = idIn(params.id);
  const form = await readFormInto(request, questionForm, QUESTION_FORM);
  if (!form.ok) return malformed(form.reply);
  const outcome = await askQuestion(session.actor, placeId, form.value.words);
  if (!outcome.ok) return refused(outcome, QUESTION_FORM, form.typed);
  throw redirect(contactThreadAddress(session, placeId), 303);
}

export default function WelcomeThread() {
  const { thread, back } = useLoaderData<typeof loader>();
  return <ContactThread thread={thread} back={back} reply={useActionData<FormReply>()} />;
}
