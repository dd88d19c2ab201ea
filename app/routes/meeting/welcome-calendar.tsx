import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { feedUrl } from '../../auth/contact/calendar-feed.server';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { makeFeed } from '../../commands/meeting/calendar-feed.server';
import { found } from '../../http/request/params.server';
import { calendarIn } from '../../http/welcome/answered.server';
import { welcomeCalendar } from '../../queries/meeting/welcome-meeting.server';
import { speechOf } from '../../speech/speech';
import { CalendarPage } from '../../ui/meeting/customer-calendar-page';
import meetingStyles from '../../ui/styles/meeting.css?url';
import { themeLink } from '../../ui/welcome/head';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: meetingStyles }];

/** The address that the reader's calendar reads. A link that was passed on shows none: it would outlast that link. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const facts = found(await welcomeCalendar(session));
  const { feed, isClosed, mayMake } = facts;
  const address = feed && mayMake && !isClosed ? feedUrl(feed.id) : null;
  return { said: speechOf(facts.reader).sayCalendarPage(facts), back: session.address, address };
}

/** "Make the address". */
export async function action({ request, context }: ActionFunctionArgs) {
  const session = await requireCustomer({ request, context });
  await makeFeed(session.actor);
  throw redirect(calendarIn(session), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `Your calendar, ${data.said.vendor}` }, ...themeLink(data.said.colour)] : [];

export default function WelcomeCalendar() {
  return <CalendarPage {...useLoaderData<typeof loader>()} />;
}
