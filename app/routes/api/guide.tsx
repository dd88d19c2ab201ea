import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { guideNamed } from '../../http/api/guide/guides.server';
import { found } from '../../http/request/params.server';
import { GuidePage } from '../../ui/api/guide-page';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireMember({ request, context });
  return found(guideNamed(params.name));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? 'Guide'}, Foyer` },
];

export default function GuideRoute() {
  return <GuidePage {...useLoaderData<typeof loader>()} />;
}
