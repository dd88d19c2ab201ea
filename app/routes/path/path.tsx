import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { isId } from '../../domain/request/id';
import { found, idIn } from '../../http/request/params.server';
import { pathPage } from '../../queries/path/path.server';
import { sayPath } from '../../speech/en/path/say-path';
import type { PathReply } from '../../ui/path/path-links';
import { PathPage, titleOf } from '../../ui/path/path-page';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${titleOf(data.path)}, ${data.path.customer}, Foyer` : 'Foyer' },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const path = sayPath(found(await pathPage(member, idIn(params.id))));
  const asked = new URL(request.url).searchParams;
  const of = (name: string) => {
    const id = asked.get(name);
    return isId(id) ? id : null;
  };
  const isAddingPhase = asked.get('add') === 'phase';
  return { path, open: { step: of('step'), phase: of('phase'), stepIn: of('in'), isAddingPhase } };
}

export default function PathRoute() {
  return <PathPage {...useLoaderData<typeof loader>()} reply={useActionData<PathReply>()} />;
}
