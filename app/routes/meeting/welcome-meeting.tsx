import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireCustomer } from '../../auth/contact/customer-session.server';
import { timeZoneName } from '../../domain/statement/wording-rules';
import { found, idIn } from '../../http/request/params.server';
import { welcomeMeeting } from '../../queries/meeting/welcome-meeting.server';
import { speechOf } from '../../speech/speech';
import type { FormReply } from '../../ui/form/form-reply';
import { MeetingPage } from '../../ui/meeting/customer-meeting-page';
import meetingStyles from '../../ui/styles/meeting.css?url';
import { themeLink } from '../../ui/welcome/head';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: meetingStyles }];

/** A meeting on a page of its own, its times in the reader's zone or in one that they ask for. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const session = await requireCustomer({ request, context });
  const zone = timeZoneName().safeParse(new URL(request.url).searchParams.get('zone'));
  const facts = found(await welcomeMeeting(session, idIn(params.id), zone.data ?? null));
  const said = speechOf(facts.reader).sayMeetingPage(facts);
  const known = Intl.supportedValuesOf('timeZone');
  const timeZones = [...new Set([said.zone, 'UTC', ...known])];
  return { said, back: session.address, timeZones };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: `${data.said.title}, ${data.said.vendor}` }, ...themeLink(data.said.colour)] : [];

export default function WelcomeMeeting() {
  return <MeetingPage {...useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}
