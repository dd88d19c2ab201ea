import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readToken } from '../../../auth/contact/link-token.server';
import { stopNews } from '../../../commands/contact/stop-reminders.server';
import { notThere } from '../../../http/welcome/answered.server';
import { reminderChoice } from '../../../queries/contact/reminder-choice.server';
import { Envelope } from '../../../ui/contact/envelope';
import { NoLetter, TooMany } from '../../../ui/contact/letter';
import { CustomerFrame } from '../../../ui/frame/customer-frame';
import { themeLink } from '../../../ui/welcome/head';

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

/** “Stop the weekly news”: the token is the guard. */
export async function action({ params }: ActionFunctionArgs) {
  const token = readToken(params.token ?? '') ?? '';
  const outcome = await stopNews(token);
  if (!outcome.ok) throw notThere();
  throw redirect(`/reminders/${token}/news`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown?.choice
    ? [{ title: `Weekly news from ${shown.choice.vendor}` }, ...themeLink(shown.choice.colour)]
    : [{ title: 'This link doesn’t open anything' }];

export default function News() {
  const { choice, isPutOff } = useLoaderData<typeof loader>();
  if (!choice) return isPutOff ? <TooMany /> : <NoLetter />;
  const { vendor, logo, host, token, isNewsStopped } = choice;
  return (
    <CustomerFrame vendor={vendor} logo={logo}>
      {isNewsStopped ? (
        <Envelope
          title="No more weekly news"
          words={
            <p dir="auto">
              Your page stays as it is, and {host} still writes when a step of yours is near, opens or moves.
            </p>
          }
          action={
            <form className="go" method="post" action={`/reminders/${token}/news/again`}>
              <button type="submit" className="btn btn--line">
                Send it again
              </button>
            </form>
          }
        />
      ) : (
        <Envelope
          title="Stop the weekly news?"
          words={
            <p dir="auto">
              It comes once a week, and only when something was done or moved. {host} still writes when a step
              of yours is near, opens or moves.
            </p>
          }
          action={
            <form className="go" method="post" action={`/reminders/${token}/news`}>
              <button type="submit" className="btn btn--main btn--big">
                Stop the weekly news
              </button>
            </form>
          }
        />
      )}
    </CustomerFrame>
  );
}
