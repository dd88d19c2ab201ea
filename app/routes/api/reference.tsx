import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '../../auth/member/member.server';
import { env } from '../../env.server';
import { referenceOf } from '../../http/api/reference.server';
import { ReferencePage } from '../../ui/api/reference-page';

/** What a program can ask and do, for whoever writes one. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireMember({ request, context });
  return referenceOf(env().origin);
}

export const meta: MetaFunction = () => [{ title: 'What a program can ask and do, Foyer' }];

export default function Reference() {
  return <ReferencePage {...useLoaderData<typeof loader>()} />;
}
