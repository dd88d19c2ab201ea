import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { readToken } from '../../../auth/contact/link-token.server';
import { resumeNews } from '../../../commands/contact/stop-reminders.server';
import { notThere } from '../../../http/welcome/answered.server';

const pageOf = (token: string | undefined) => `/reminders/${readToken(token ?? '') ?? 'none'}/news`;

export const loader = ({ params }: LoaderFunctionArgs) => redirect(pageOf(params.token));

/** "Send it again": the token is the guard. */
export async function action({ params }: ActionFunctionArgs) {
  const outcome = await resumeNews(params.token ?? '');
  if (!outcome.ok) throw notThere();
  throw redirect(pageOf(params.token), 303);
}
