import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { readToken } from '../../../auth/contact/link-token.server';
import { resumeReminders } from '../../../commands/contact/stop-reminders.server';
import { notThere } from '../../../http/welcome/answered.server';

const pageOf = (token: string | undefined) => `/reminders/${readToken(token ?? '') ?? 'none'}`;

export const loader = ({ params }: LoaderFunctionArgs) => redirect(pageOf(params.token));

/** "Send them again": the token is the guard. */
export async function action({ params }: ActionFunctionArgs) {
  const outcome = await resumeReminders(params.token ?? '');
  if (!outcome.ok) throw notThere();
  throw redirect(pageOf(params.token), 303);
}
