import { type ActionFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { readToken } from '../../../auth/contact/link-token.server';
import { stopNews } from '../../../commands/contact/stop-reminders.server';
import { notThere } from '../../../http/welcome/answered.server';
import { loadChoice } from '../../../http/welcome/stop-choice.server';
import { StopPage, titleOf } from './stop-page';

export const loader = loadChoice;

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

/** “Stop the weekly news”: the token is the guard. */
export async function action({ params }: ActionFunctionArgs) {
  const token = readToken(params.token ?? '') ?? '';
  const outcome = await stopNews(token);
  if (!outcome.ok) throw notThere();
  throw redirect(`/reminders/${token}/news`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titleOf(data, 'Weekly news');

export default function News() {
  return (
    <StopPage
      isStopped={({ isNewsStopped }) => isNewsStopped}
      at={({ token }) => `/reminders/${token}/news`}
      stopped={{
        title: 'No more weekly news',
        words: ({ host }) =>
          `Your page stays as it is, and ${host} still writes when a step of yours is near, opens or moves.`,
        again: 'Send it again',
      }}
      going={{
        title: 'Stop the weekly news?',
        words: ({ host }) =>
          `It comes once a week, and only when something was done or moved. ${host} still writes when a step of yours is near, opens or moves.`,
        stop: 'Stop the weekly news',
      }}
    />
  );
}
