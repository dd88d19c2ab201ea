import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { found, idIn } from '../../http/request/params.server';
import { threadsPage } from '../../queries/thread/member-threads.server';
import { sayThreads } from '../../speech/en/thread/say-thread';
import { ThreadList } from '../../ui/thread/thread-list';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Questions of ${data?.customer}, Foyer` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  return sayThreads(found(await threadsPage(member, idIn(params.id))));
}

export default function Threads() {
  return <ThreadList page={useLoaderData<typeof loader>()} />;
}
