import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readToken } from '../../auth/contact/link-token.server';
import { stopReminders } from '../../commands/contact/stop-reminders.server';
import { notThere } from '../../http/welcome/answered.server';
import { reminderChoice } from '../../queries/contact/reminder-choice.server';
import { Envelope } from '../../ui/contact/envelope';
import { NoLetter, TooMany } from '../../ui/contact/letter';
import { CustomerFrame } from '../../ui/frame/customer-frame';
import { themeLink } from '../../ui/welcome/head';

/** Looking changes nothing: mail scanners open every link. The token is the guard. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await reminderChoice(params.token ?? '', context.clientAddress);
  if (found.choice) return data({ choice: found.choice, isPutOff: false });
  const { retryAfter } = found;
  const isPutOff = retryAfter > 0;
  const headers = isPutOff ? { 'Retry-After': String(retryAfter) } : undefined;
  return data({ choice: null, isPutOff }, { status: isPutOff ? 429 : 404, headers });
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders;

/** "Stop reminders": the token is the guard. */
export async function action({ params }: ActionFunctionArgs) {
  const token = readToken(params.token ?? '') ?? '';
  const outcome = await stopReminders(token);
  if (!outcome.ok) throw notThere();
  throw redirect(`/reminders/${token}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown?.choice
    ? [{ title: `Reminders from ${shown.choice.vendor}` }, ...themeLink(shown.choice.colour)]
    : [{ title: 'This link doesn’t open anything' }];

export default function Reminders() {
  const { choice, isPutOff } = useLoaderData<typeof loader>();
  if (!choice) return isPutOff ? <TooMany /> : <NoLetter />;
  const { vendor, logo, host, token, isStopped } = choice;
  return (
    <CustomerFrame vendor={vendor} logo={logo}>
      {isStopped ? (
        <Envelope
          title="No more reminders"
          words={
            <p dir="auto">You still get {host}’s answers to what you change, and your page stays as it is.</p>
          }
          action={
            <form className="go" method="post" action={`/reminders/${token}/again`}>
              <button type="submit" className="btn btn--line">
                Send them again
              </button>
            </form>
          }
        />
      ) : (
        <Envelope
          title="Stop reminders?"
          words={
            <p dir="auto">
              They come twice at most. Without them you still get {host}’s answers to what you change.
            </p>
          }
          action={
            <form className="go" method="post" action={`/reminders/${token}`}>
              <button type="submit" className="btn btn--main btn--big">
                Stop reminders
              </button>
            </form>
          }
        />
      )}
    </CustomerFrame>
  );
}
