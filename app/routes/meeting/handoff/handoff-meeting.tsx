import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../../auth/member/member.server';
import { found, idIn } from '../../../http/request/params.server';
import { handoffMeetingPage } from '../../../queries/meeting/handoff-meeting.server';
import { sayHandoffMeeting } from '../../../speech/en/meeting/say-handoff-meeting';
import type { FormReply } from '../../../ui/form/form-reply';
import { HandoffMeetingPage, titleOf } from '../../../ui/meeting/handoff-meeting-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${titleOf(data.page)}, Foyer` : 'Foyer' },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  return { page: sayHandoffMeeting(found(await handoffMeetingPage(member, idIn(params.id)))) };
}

export default function HandoffMeeting() {
  return <HandoffMeetingPage {...useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}
