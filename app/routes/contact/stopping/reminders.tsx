import { type ActionFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { readToken } from '../../../auth/contact/link-token.server';
import { stopReminders } from '../../../commands/contact/stop-reminders.server';
import { notThere } from '../../../http/welcome/answered.server';
import { loadChoice } from '../../../http/welcome/stop-choice.server';
import { StopPage, titleOf } from './stop-page';

export const loader = loadChoice;

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

/** "Stop reminders": the token is the guard. */
export async function action({ params }: ActionFunctionArgs) {
  const token = readToken(params.token ?? '') ?? '';
  const outcome = await stopReminders(token);
  if (!outcome.ok) throw notThere();
  throw redirect(`/reminders/${token}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titleOf(data, 'Reminders');

export default function Reminders() {
  return (
    <StopPage
      isStopped={({ isStopped }) => isStopped}
      at={({ token }) => `/reminders/${token}`}
      stopped={{
        title: 'No more reminders',
        words: ({ host }) =>
          `You still get ${host}’s answers to what you change, and your page stays as it is.`,
        again: 'Send them again',
      }}
      going={{
        title: 'Stop reminders?',
        words: ({ host }) =>
          `They come twice at most. Without them you still get ${host}’s answers to what you change.`,
        stop: 'Stop reminders',
      }}
    />
  );
}
