import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { found, idIn } from '../../http/request/params.server';
import { meetingsPage } from '../../queries/meeting/meetings.server';
import { sayMeetings } from '../../speech/en/meeting/say-meetings';
import type { FormReply } from '../../ui/form/form-reply';
import { MeetingsPage, titleOf } from '../../ui/meeting/meetings-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${titleOf(data.page)}, Foyer` : 'Foyer' },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const shown = new URL(request.url).searchParams.get('call');
  return { page: sayMeetings(found(await meetingsPage(member, idIn(params.id), shown))) };
}

export default function Meetings() {
  return <MeetingsPage {...useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}
